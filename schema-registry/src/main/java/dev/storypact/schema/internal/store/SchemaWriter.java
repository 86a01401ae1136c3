package dev.storypact.schema.internal.store;

import dev.storypact.finding.Finding;
import java.util.List;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/**
 * Releases versions in a store.
 *
 * <p>Releasing is atomic: whoever reads meanwhile, and whoever reads after the process died meanwhile, finds the version
 * released and whole, or not at all. Thread-safe.
 */
public interface SchemaWriter {

    /**
     * Does something while no other writer writes, in this process or another; what the store reads meanwhile is current.
     *
     * @throws dev.storypact.schema.internal.fault.SchemaFault if another writer doesn't end
     */
    <T> T exclusively(Supplier<T> work);

    /**
     * Writes a schema and releases it. Call it within an {@linkplain #exclusively exclusive} work, as its last step.
     *
     * @param version a version that the store doesn't have
     * @param schema what it says; {@link dev.storypact.schema.internal.content.SchemaText} lays it out where it is a file
     * @return why the store itself refuses it; nothing where it is released
     * @throws dev.storypact.schema.internal.fault.SchemaFault if it can't be written
     */
    List<Finding> release(StoredVersion version, JsonNode schema);

    /**
     * Releases a draft that the store holds, its file as it stands. Call it within an {@linkplain #exclusively exclusive}
     * work, as its last step. A store without drafts is never asked to.
     *
     * @param schema what the draft says
     * @return why the store itself refuses it; nothing where it is released
     * @throws dev.storypact.schema.internal.fault.SchemaFault if it can't be written
     */
    List<Finding> releaseDraft(StoredVersion version, JsonNode schema);
}
