package dev.storypact.maven.internal.input;

import dev.storypact.schema.SubjectNaming;
import java.util.Collection;

/** What a schema registry server calls a type on a bus. */
public enum RegistryNaming {

    /** {@code order-events:ORDER_PLACED}. */
    BUS_AND_TYPE {
        @Override
        SubjectNaming of(Collection<String> buses) {
            return SubjectNaming.busAndType();
        }
    },

    /** {@code order-events-ORDER_PLACED}, as Confluent's {@code TopicRecordNameStrategy} has it. */
    TOPIC_AND_RECORD {
        @Override
        SubjectNaming of(Collection<String> buses) {
            return SubjectNaming.topicAndRecord(buses);
        }
    };

    /** {@return the naming, where these are the buses to look at} */
    abstract SubjectNaming of(Collection<String> buses);
}
