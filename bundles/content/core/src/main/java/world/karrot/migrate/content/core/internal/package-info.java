/** Declares the twenty models that Karrot's own export knows. */
package world.karrot.migrate.content.core.internal;
