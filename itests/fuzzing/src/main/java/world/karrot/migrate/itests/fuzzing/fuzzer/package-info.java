/** What is fuzzed: each class takes any bytes, and fails where the code under test does what it may not. */
package world.karrot.migrate.itests.fuzzing.fuzzer;
