package dev.storypact.testkit.internal.cases;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Lists what lies directly in a folder of the file system, or of a jar. */
final class CaseFolder {

    private CaseFolder() {}

    /** {@return the files in a folder; of one that isn't there, none} */
    static List<CaseFile> list(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var entries = Files.list(folder)) {
            return entries.filter(Files::isRegularFile)
                    .map(file -> new CaseFile(String.valueOf(file.getFileName()), file.toUri()))
                    .toList();
        }
    }

    /** {@return the files in a folder of the class path; of one that is neither in a folder nor in a jar, none} */
    static List<CaseFile> list(URL folder) throws IOException {
        var connection = folder.openConnection();
        if (connection instanceof JarURLConnection jar) {
            return listJar(jar);
        }
        return "file".equals(folder.getProtocol()) ? list(Path.of(uri(folder.toString()))) : List.of();
    }

    private static List<CaseFile> listJar(JarURLConnection connection) throws IOException {
        connection.setUseCaches(false);
        var prefix = connection.getEntryName().replaceFirst("/*$", "/");
        var base = connection.getURL().toString().replaceFirst("/*$", "/");
        try (var jar = connection.getJarFile()) {
            return jar.stream()
                    .filter(entry -> !entry.isDirectory() && entry.getName().startsWith(prefix))
                    .map(entry -> entry.getName().substring(prefix.length()))
                    .filter(name -> name.indexOf('/') < 0)
                    .map(name -> new CaseFile(name, uri(base + encoded(name))))
                    .toList();
        }
    }

    private static String encoded(String name) {
        try {
            return new URI(null, null, "/" + name, null).getRawPath().substring(1);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("'" + name + "' can't be part of an address", e);
        }
    }

    private static URI uri(String text) {
        return URI.create(text.replace(" ", "%20"));
    }
}
