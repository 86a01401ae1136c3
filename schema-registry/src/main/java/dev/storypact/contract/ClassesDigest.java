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
 * The digest of folders of compiled classes: evidence of tests holds for the code and the tests that it came from and no
 * others.
 *
 * <p>SHA-256 over the relative path, length and content of each regular file, folder by folder, in the order of the paths; a
 * folder that doesn't exist counts as an empty one.
 *
 * @param sha256 64 lower-case hexadecimal digits
 * @since 0.1
 */
public record ClassesDigest(String sha256) {

    private static final byte END_OF_FOLDER = 0;
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    public ClassesDigest {
        if (!FORM.matcher(sha256).matches()) {
            throw new IllegalArgumentException(
                    "'" + sha256 + "' is no SHA-256 digest: 64 lower-case hexadecimal digits are");
        }
    }

    /**
     * Digests the classes of a service's module: its code and its tests, for a test that is gone backs nothing any more.
     *
     * @throws IOException if a folder can't be read
     */
    public static ClassesDigest of(Path classesFolder, Path testClassesFolder) throws IOException {
        var digest = newDigest();
        update(digest, classesFolder);
        digest.update(END_OF_FOLDER);
        update(digest, testClassesFolder);
        return new ClassesDigest(HexFormat.of().formatHex(digest.digest()));
    }

    private static void update(MessageDigest digest, Path folder) throws IOException {
        for (var file : filesOf(folder).entrySet()) {
            var content = Files.readAllBytes(file.getValue());
            digest.update((file.getKey() + "\0" + content.length + "\0").getBytes(StandardCharsets.UTF_8));
            digest.update(content);
        }
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
