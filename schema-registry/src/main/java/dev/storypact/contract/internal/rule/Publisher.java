package dev.storypact.contract.internal.rule;

import dev.storypact.contract.Publication;

/** A publication and the service that it is of. */
record Publisher(String service, Publication publication) {}
