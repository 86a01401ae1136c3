package dev.storypact.benchmark;

import dev.storypact.contract.Contract;
import dev.storypact.contract.ContractFiles;
import dev.storypact.contract.ObservedNeeds;
import dev.storypact.contract.Publication;
import dev.storypact.contract.PublishedSchema;
import dev.storypact.contract.SubscriptionNeed;
import dev.storypact.contract.TestExecution;
import dev.storypact.contract.TextPositions;
import dev.storypact.finding.Location;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.message.EventVersion;
import dev.storypact.story.message.VersionRange;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * The contracts of a generated system, in which everything fits.
 *
 * <p>Each event type has {@value #VERSIONS} versions of one publisher, each of which adds a property and was published by a
 * test, and is read by one to {@value #MOST_READERS} other services. These need some of its properties, as a Java type asks
 * for them, and their tests saw that they need {@value #OBSERVED} of those. The same numbers make the same system.
 *
 * @param types how many types of events there are
 * @param services how many services share them
 */
record ContractFarm(int types, int services) {

    private static final int VERSIONS = 3;
    private static final int MOST_READERS = 3;
    private static final int FEWEST_PROPERTIES = 8;
    private static final int MOST_PROPERTIES = 24;
    private static final long SEED = 20_261_128;
    private static final int OBSERVED = 2;
    private static final String BUS = "events";

    /** Writes a contract file for each service into a folder. */
    void write(Path folder) {
        var random = new Random(SEED);
        var publications = new ArrayList<List<Publication>>();
        var subscriptions = new ArrayList<List<SubscriptionNeed>>();
        for (var service = 0; service < services; service++) {
            publications.add(new ArrayList<>());
            subscriptions.add(new ArrayList<>());
        }
        for (var type = 0; type < types; type++) {
            var publisher = type % services;
            var size = random.nextInt(FEWEST_PROPERTIES, MOST_PROPERTIES);
            for (var version = 0; version < VERSIONS; version++) {
                publications.get(publisher).add(publication(type, version, size + version));
            }
            for (var reader = 0; reader <= random.nextInt(MOST_READERS); reader++) {
                var subscriber = (publisher + 1 + random.nextInt(services - 1)) % services;
                subscriptions.get(subscriber).add(subscription(type, reader, size, random));
            }
        }
        for (var service = 0; service < services; service++) {
            var contract = new Contract(
                    "service-" + service, TestExecution.RUN, publications.get(service), subscriptions.get(service));
            ContractFiles.writeContract(folder.resolve(contract.service() + ".json"), contract);
        }
    }

    private static Publication publication(int type, int version, int size) {
        var file = "schemas/" + BUS + "/" + name(type) + "/1." + version + ".schema.json";
        var schema = EventSchema.of(size);
        JsonNode example = EventSchema.example(size);
        var line = new AtomicInteger();
        return new Publication(
                BUS,
                name(type),
                EventVersion.parse("1." + version),
                "com.acme.Publisher" + type + "#publish",
                new PublishedSchema(
                        file,
                        schema,
                        // Each value on a line of its own.
                        TextPositions.of(schema, pointer -> Location.inFile(file, line.incrementAndGet(), 1))),
                List.of(EventBusMessage.of(name(type), example).withMetadata("version", "1." + version)));
    }

    // What is required in the first version is needed: every other property, and of those not all.
    private static SubscriptionNeed subscription(int type, int reader, int size, Random random) {
        var read = IntStream.iterate(0, property -> property < size, property -> property + 2)
                .filter(property -> random.nextBoolean())
                .boxed()
                .toList();
        var need = new SubscriptionNeed(
                "read-event-" + type + "-" + reader,
                BUS,
                name(type),
                VersionRange.parse("1.x"),
                "com.acme.Reader" + type + "#read",
                "com.acme.Event" + type,
                EventSchema.needOf(read));
        var observed =
                read.stream().limit(OBSERVED).map(property -> "/p" + property).toList();
        return need.withObserved(new ObservedNeeds(observed, List.of(), true));
    }

    private static String name(int type) {
        return "EVENT_" + type;
    }
}
