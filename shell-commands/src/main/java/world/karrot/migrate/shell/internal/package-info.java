/** The commands {@code karrot:*}. The only bundle that knows the shell. */
@org.osgi.annotation.bundle.Header(name = "Karaf-Commands", value = "world.karrot.migrate.shell.internal.*")
package world.karrot.migrate.shell.internal;
