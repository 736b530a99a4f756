/** A coverage-guided fuzzer at everything here that reads what strangers or editors write. */
package world.karrot.migrate.itests.fuzzing;
