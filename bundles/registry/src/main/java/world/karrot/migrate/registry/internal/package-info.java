/** Gathers the models of the bundles that are there, orders them and finds what no bundle claims. */
package world.karrot.migrate.registry.internal;
