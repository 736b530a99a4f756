/** Writes how much of the main code the tests of all modules run. */
package world.karrot.migrate.itests.coverage;
