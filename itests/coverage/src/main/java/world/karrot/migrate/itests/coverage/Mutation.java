package world.karrot.migrate.itests.coverage;

import java.io.File;
import java.io.IOException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * A change that PIT made to the code.
 *
 * @param type the class that was changed, with its package
 * @param noticed whether a test failed of it
 */
record Mutation(String type, boolean noticed) {

    /** Those in one of PIT's reports. */
    static Stream<Mutation> in(File report) throws IOException {
        NodeList all = document(report).getElementsByTagName("mutation");
        return IntStream.range(0, all.getLength())
                .mapToObj(all::item)
                .map(Element.class::cast)
                .map(Mutation::of);
    }

    private static Document document(File report) throws IOException {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(report);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(report + " cannot be read", e);
        }
    }

    private static Mutation of(Element mutation) {
        String type = mutation.getElementsByTagName("mutatedClass").item(0).getTextContent();
        return new Mutation(type, Boolean.parseBoolean(mutation.getAttribute("detected")));
    }

    /** Without what all packages begin with. */
    String packageName() {
        return type.substring("world.karrot.migrate.".length(), type.lastIndexOf('.'))
                .replace(".internal", "");
    }
}
