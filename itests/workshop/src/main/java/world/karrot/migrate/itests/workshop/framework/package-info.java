/** The bundles in a framework, which makes their services, inside the virtual machine of the test. */
package world.karrot.migrate.itests.workshop.framework;
