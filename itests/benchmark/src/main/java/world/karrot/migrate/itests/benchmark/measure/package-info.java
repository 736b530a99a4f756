/** What is measured, and how: the product and the native tools, turn by turn. */
package world.karrot.migrate.itests.benchmark.measure;
