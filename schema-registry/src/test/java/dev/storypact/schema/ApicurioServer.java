package dev.storypact.schema;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** A real Apicurio Registry in a process of its own, on loopback, with nothing in it. */
final class ApicurioServer implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(3);

    private final Process process;
    private final URI root;
    private final Path log;

    private ApicurioServer(Process process, URI root, Path log) {
        this.process = process;
        this.root = root;
        this.log = log;
    }

    /**
     * Starts the server that was unpacked into a folder, and waits until it answers.
     *
     * @param folder which holds its {@code *-runner.jar}
     * @param log where it writes to
     */
    static ApicurioServer start(Path folder, Path log) throws IOException, InterruptedException {
        var port = freePort();
        var command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-Dquarkus.http.host=127.0.0.1",
                "-Dquarkus.http.port=" + port,
                "-jar",
                runner(folder).toString());
        // What the build's own Java is told is nothing for the server.
        command.environment().remove("JAVA_TOOL_OPTIONS");
        var process =
                command.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        var server = new ApicurioServer(process, URI.create("http://127.0.0.1:" + port), log);
        try {
            server.awaitReady();
        } catch (IOException | InterruptedException | RuntimeException e) {
            server.close();
            throw e;
        }
        return server;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static Path runner(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith("-runner.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("there is no *-runner.jar in " + folder));
        }
    }

    private void awaitReady() throws IOException, InterruptedException {
        var end = Instant.now().plus(LONGEST_START);
        while (!isReady()) {
            // Waits for the end of the process, so that a server that can't start is seen at once.
            if (process.waitFor(200, TimeUnit.MILLISECONDS) || Instant.now().isAfter(end)) {
                throw new IOException("Apicurio didn't start; it wrote:\n" + Files.readString(log));
            }
        }
    }

    private boolean isReady() throws InterruptedException {
        var request = HttpRequest.newBuilder(root.resolve("/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return HttpClient.newHttpClient()
                            .send(request, BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** {@return the address of its Confluent-compatible API} */
    URI address() {
        return root.resolve("/apis/ccompat/v7");
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
