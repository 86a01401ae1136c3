/** The contract of a service that packs parcels. */
@NullMarked
package dev.storypact.docs.packing;

import org.jspecify.annotations.NullMarked;
