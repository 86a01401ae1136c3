package dev.storypact.schema;

import dev.storypact.schema.internal.store.FolderStore;
import dev.storypact.schema.internal.store.StoredVersion;
import dev.storypact.story.message.EventVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/** A process that registers version after version of a subject until it is killed, and says so before and after each. */
final class RegisteringProcess {

    private static final String BEFORE = "before ";
    private static final String AFTER = "after ";
    private static final String REFUSED = "refused ";

    private final Subject subject;
    private final Process process;
    private final Thread reading;
    private final CountDownLatch started = new CountDownLatch(1);
    private final List<String> lines = new CopyOnWriteArrayList<>();

    private RegisteringProcess(Subject subject, Process process) {
        this.subject = subject;
        this.process = process;
        this.reading = new Thread(this::read, "reads a registering process");
        reading.start();
    }

    /** What a process does with one version; whether it is released then. */
    private interface Work {
        boolean release(EventVersion version, JsonNode schema);
    }

    /** Which way to work a process takes. */
    enum Way {
        /** As users do. */
        REGISTER {
            @Override
            Work in(Path folder, Subject subject) {
                // Loads the classes, so that what follows is registering alone.
                SchemaRegistry.inMemory().register(subject, new EventVersion(1, 0, 0), schema(0));
                var registry = SchemaRegistry.open(folder);
                return (version, schema) ->
                        registry.register(subject, version, schema).isReleased();
            }
        },

        /** As users do, each process with schemas of its own. */
        DIFFER {
            @Override
            Work in(Path folder, Subject subject) {
                var own = ProcessHandle.current().pid();
                var work = REGISTER.in(folder, subject);
                return (version, schema) -> work.release(version, schemaOf(own, version.minor()));
            }
        },

        /** Without checks: starts faster, and spends its life in the steps that a death could tear. */
        RELEASE {
            @Override
            Work in(Path folder, Subject subject) {
                var writer = FolderStore.open(folder).writer().orElseThrow();
                return (version, schema) -> writer.exclusively(
                                () -> writer.release(new StoredVersion(subject.bus(), subject.type(), version), schema))
                        .isEmpty();
            }
        };

        abstract Work in(Path folder, Subject subject);
    }

    /** What the process does, given a way, a folder, a bus, a type and how many versions. */
    public static void main(String[] arguments) {
        var subject = new Subject(arguments[2], arguments[3]);
        var work = Way.valueOf(arguments[0]).in(Path.of(arguments[1]), subject);
        for (var minor = 0; minor < Integer.parseInt(arguments[4]); minor++) {
            say(BEFORE + minor);
            say((work.release(new EventVersion(1, minor, 0), schema(minor)) ? AFTER : REFUSED) + minor);
        }
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    /** Differs from version to version, so that one can't be taken for another. */
    static JsonNode schema(int minor) {
        return described(Integer.toString(minor));
    }

    private static JsonNode schemaOf(long process, int minor) {
        return described(minor + " of the process " + process);
    }

    private static JsonNode described(String description) {
        return RegistryContent.parsed(
                "{\"description\": \"" + description + "\", \"properties\": {\"orderId\": {\"type\": \"string\"}}}");
    }

    static RegisteringProcess start(FastJava java, Way way, Path folder, Subject subject, int count)
            throws IOException {
        return new RegisteringProcess(
                subject,
                java.start(
                        RegisteringProcess.class,
                        way.name(),
                        folder.toString(),
                        subject.bus(),
                        subject.type(),
                        Integer.toString(count)));
    }

    private void read() {
        try (var output = process.inputReader()) {
            for (var line = output.readLine(); line != null; line = output.readLine()) {
                lines.add(line);
                started.countDown();
            }
        } catch (IOException e) {
            lines.add("the output broke off: " + e);
        } finally {
            started.countDown();
        }
    }

    Subject subject() {
        return subject;
    }

    /** Waits until it is about to register its first version, then for so long, and kills it. */
    void killAfter(long nanos) throws InterruptedException {
        if (!started.await(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the process doesn't start");
        }
        process.waitFor(nanos, TimeUnit.NANOSECONDS);
        // Not process.destroyForcibly(), which also closes the output that is still being read.
        process.toHandle().destroyForcibly();
        end();
    }

    /** Waits until it ends of itself. */
    void end() throws InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("the process doesn't end");
        }
        reading.join();
    }

    /** The version that it was about to register last. */
    int lastTried() {
        return last(BEFORE);
    }

    /** The version that it was told to have registered last; -1 for none. */
    int lastRegistered() {
        return last(AFTER);
    }

    private int last(String said) {
        return lines.stream()
                .filter(line -> line.startsWith(said))
                .mapToInt(line -> Integer.parseInt(line.substring(said.length())))
                .max()
                .orElse(-1);
    }

    /** The schema that this process registers where each has its own. */
    JsonNode own(int minor) {
        return schemaOf(process.pid(), minor);
    }

    /** Whether it was told to have registered that version. */
    boolean registered(int minor) {
        return lines.contains(AFTER + minor);
    }

    /** Whether it was refused that version. */
    boolean refused(int minor) {
        return lines.contains(REFUSED + minor);
    }

    /** What it said beside this: an exception, a refusal. */
    List<String> complaints() {
        return lines.stream()
                .filter(line -> !line.startsWith(BEFORE) && !line.startsWith(AFTER))
                .toList();
    }
}
