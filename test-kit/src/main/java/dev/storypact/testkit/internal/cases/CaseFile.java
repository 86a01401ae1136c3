package dev.storypact.testkit.internal.cases;

import dev.storypact.testkit.StoryTestError;
import dev.storypact.testkit.internal.message.FailureText;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file with a case in it.
 *
 * @param name its name in its folder
 * @param location where it can be read, also out of a jar
 */
record CaseFile(String name, URI location) {

    /** {@return its path; none for one in a jar} */
    Optional<Path> path() {
        return "file".equals(location.getScheme()) ? Optional.of(Path.of(location)) : Optional.empty();
    }

    /** {@return where it is, for people} */
    String place() {
        return path().map(Path::toString).orElseGet(location::toString);
    }

    /** {@return its text, in UTF-8} */
    String text() {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes(location.toURL())))
                    .toString();
        } catch (CharacterCodingException e) {
            throw unreadable("bytes that are no UTF-8", "save the file in UTF-8", e);
        } catch (IOException e) {
            throw unreadable(e.toString(), "make the file readable", e);
        }
    }

    private static byte[] bytes(URL url) throws IOException {
        var connection = url.openConnection();
        connection.setUseCaches(false);
        try (var stream = connection.getInputStream()) {
            return stream.readAllBytes();
        }
    }

    private StoryTestError unreadable(String found, String remedy, IOException cause) {
        return new StoryTestError(
                FailureText.headed("the case '" + name + "' can't be read")
                        .row("where", place())
                        .row("found", found)
                        .row("allowed", "a text in UTF-8")
                        .row("to mend", remedy)
                        .toString(),
                cause);
    }
}
