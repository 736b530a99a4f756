/** Groups moved by the real services on a real PostgreSQL, within the virtual machine of the test. */
package world.karrot.migrate.itests.workshop;
