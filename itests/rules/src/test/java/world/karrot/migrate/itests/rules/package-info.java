/** What every move keeps to, shown within the test's own virtual machine. */
package world.karrot.migrate.itests.rules;
