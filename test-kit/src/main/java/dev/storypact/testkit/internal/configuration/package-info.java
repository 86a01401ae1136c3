/** Settings of the test kit, read alike from configuration parameters and from system properties. */
@NullMarked
package dev.storypact.testkit.internal.configuration;

import org.jspecify.annotations.NullMarked;
