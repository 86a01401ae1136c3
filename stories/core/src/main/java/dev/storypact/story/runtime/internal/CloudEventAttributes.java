package dev.storypact.story.runtime.internal;

import dev.storypact.story.message.MessageMetadata;
import java.util.Map;
import java.util.Set;

/** The names of the attributes of our events, and which metadata has one of its own. */
final class CloudEventAttributes {

    static final String SPEC_VERSION = "specversion";
    static final String ID = "id";
    static final String SOURCE = "source";
    static final String TYPE = "type";
    static final String TIME = "time";
    static final String CONTENT_TYPE = "datacontenttype";
    static final String SCHEMA = "dataschema";
    static final String DATA = "data";
    static final String BINARY = "data_base64";
    static final String BUS = "spbus";
    static final String DEPTH = "spdepth";
    static final String EXACT_SOURCE = "spsource";
    static final String METADATA = "spmetadata";
    static final String CONTEXT = "spcontext";
    static final String GROUP_ID = "groupid";
    static final String DEDUPLICATION_ID = "deduplicationid";

    /** Stands for a source or a type that the message doesn't have. */
    static final String NONE = "storypact:none";

    /** Metadata that travels in an extension of its own, where it is text, by the name of the extension. */
    static final Map<String, String> METADATA_BY_EXTENSION = Map.of(
            "correlationid", MessageMetadata.CORRELATION_ID,
            "causationid", MessageMetadata.CAUSATION_ID,
            "story", MessageMetadata.STORY,
            "version", MessageMetadata.VERSION);

    /** Attributes that are no metadata when they are read. */
    static final Set<String> KNOWN = Set.of(
            SPEC_VERSION,
            ID,
            SOURCE,
            TYPE,
            TIME,
            CONTENT_TYPE,
            SCHEMA,
            DATA,
            BINARY,
            BUS,
            DEPTH,
            EXACT_SOURCE,
            METADATA,
            CONTEXT,
            GROUP_ID,
            DEDUPLICATION_ID);

    private CloudEventAttributes() {}
}
