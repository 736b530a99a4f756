/** Declares the decisions that groups take. */
package world.karrot.migrate.content.issues.internal;
