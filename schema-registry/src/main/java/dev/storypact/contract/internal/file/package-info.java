/** The codec of contract and evidence files. */
@NullMarked
package dev.storypact.contract.internal.file;

import org.jspecify.annotations.NullMarked;
