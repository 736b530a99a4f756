/** The corpus, one class of attacks after the other. */
package world.karrot.migrate.itests.hostile.attack;
