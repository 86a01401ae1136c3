package dev.storypact.contract;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The digest of a folder of compiled classes: evidence of tests holds for the classes that they ran with and no others.
 *
 * <p>SHA-256 over the relative path, length and content of each regular file, in the order of the paths; a folder that
 * doesn't exist counts as an empty one.
 *
 * @param sha256 64 lower-case hexadecimal digits
 * @since 0.1
 */
public record ClassesDigest(String sha256) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    public ClassesDigest {
        if (!FORM.matcher(sha256).matches()) {
            throw new IllegalArgumentException(
                    "'" + sha256 + "' is no SHA-256 digest: 64 lower-case hexadecimal digits are");
        }
    }

    /**
     * Digests a folder.
     *
     * @throws IOException if the folder can't be read
     */
    public static ClassesDigest of(Path classesFolder) throws IOException {
        var digest = newDigest();
        for (var file : filesOf(classesFolder).entrySet()) {
            var content = Files.readAllBytes(file.getValue());
            digest.update((file.getKey() + "\0" + content.length + "\0").getBytes(StandardCharsets.UTF_8));
            digest.update(content);
        }
        return new ClassesDigest(HexFormat.of().formatHex(digest.digest()));
    }

    private static TreeMap<String, Path> filesOf(Path folder) throws IOException {
        var files = new TreeMap<String, Path>();
        if (Files.isDirectory(folder)) {
            try (var paths = Files.walk(folder)) {
                paths.filter(Files::isRegularFile)
                        .forEach(path ->
                                files.put(folder.relativize(path).toString().replace('\\', '/'), path));
            }
        }
        return files;
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return sha256;
    }
}
