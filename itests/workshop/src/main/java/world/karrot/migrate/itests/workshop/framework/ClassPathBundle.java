package world.karrot.migrate.itests.workshop.framework;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A bundle that is on the class path of tests, as a jar or as the folder of its classes.
 *
 * @param manifest where it is
 */
record ClassPathBundle(URL manifest, Attributes headers) {
    private static final Pattern IMPORT = Pattern.compile("([\\w.]+)(?:;version=\"\\[([\\d.]+)[^\"]*\")?(?:,|$)");

    /** All that there are, by their symbolic names. */
    static Map<String, ClassPathBundle> all() throws IOException {
        Map<String, ClassPathBundle> all = new HashMap<>();
        for (URL url : Collections.list(ClassPathBundle.class.getClassLoader().getResources(JarFile.MANIFEST_NAME))) {
            try (InputStream in = url.openStream()) {
                Attributes headers = new Manifest(in).getMainAttributes();
                String name = headers.getValue("Bundle-SymbolicName");
                if (name != null) {
                    all.put(name.replaceFirst(";.*", ""), new ClassPathBundle(url, headers));
                }
            }
        }
        return all;
    }

    /** For a framework, which takes it from where it is. */
    String location() {
        String root = manifest.toString().replaceFirst("!?/?" + JarFile.MANIFEST_NAME + "$", "");
        return "reference:" + root.replaceFirst("^jar:", "") + (root.startsWith("jar:") ? "" : "/");
    }

    /** Adds the packages that neither the JDK nor the framework has, each in the version that this bundle asks for. */
    void addImports(Map<String, String> versions) {
        Matcher matcher = IMPORT.matcher(headers.getValue("Import-Package"));
        while (matcher.find()) {
            if (!matcher.group(1).matches("javax\\..*|org\\.osgi\\.framework.*")) {
                String version = matcher.group(2) == null ? "0" : matcher.group(2);
                versions.merge(matcher.group(1), version, (one, other) -> one.compareTo(other) > 0 ? one : other);
            }
        }
    }
}
