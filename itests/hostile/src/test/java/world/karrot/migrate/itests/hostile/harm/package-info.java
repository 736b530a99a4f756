/** What an attacker would look for afterwards, asked with SQL and without the code under test. */
package world.karrot.migrate.itests.hostile.harm;
