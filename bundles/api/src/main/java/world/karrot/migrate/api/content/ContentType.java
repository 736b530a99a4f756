package world.karrot.migrate.api.content;

import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A kind of content. A content bundle publishes one as an OSGi service; from then on its models take part in every
 * export and import that starts, until the service goes away. Called from any thread.
 *
 * <pre>{@code
 * @Component
 * public final class ToolsContent implements ContentType {
 *     @Override
 *     public String name() {
 *         return "tools";
 *     }
 *
 *     @Override
 *     public List<Model> models() {
 *         return List.of(model("tools.tool", "tool").ownedBy("group").file("photo", "tool_photos"));
 *     }
 * }
 * }</pre>
 */
@ConsumerType
public interface ContentType {
    /**
     * What admins call it, such as {@code issues}; unique among the bundles, of lower-case letters, digits, - and _.
     */
    String name();

    /** Its models. The order does not matter: it is derived from their references. */
    List<Model> models();

    /** Whether Karrot's own tool knows these models; if so, their rows go where Karrot's importer looks for them. */
    default boolean knownToKarrot() {
        return false;
    }

    /** What is to be done after an import has loaded its rows, in this order. */
    default List<Completion> completions() {
        return List.of();
    }

    /** What Karrot writes by itself about these models and others, so that it does not stop an undo. */
    default List<ByProduct> byProducts() {
        return List.of();
    }

    /** Tables that refer to groups or people and never move, with the reason, for the report. */
    default Map<String, String> neverMoved() {
        return Map.of();
    }
}
