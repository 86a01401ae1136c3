/**
 * How containment is decided: both schemas are read into shapes, the shapes compared place by place, and every doubt
 * settled by a checked message.
 *
 * <p>Three laws keep the answer right, whatever a schema says.
 *
 * <ol>
 *   <li>A publisher's shape holds at least the messages that it can send: what isn't understood only makes it wider. So
 *       what is proved of the shape holds for the publisher.
 *   <li>A subscriber's shape says where it isn't understood, and no proof closes over such a place.
 *   <li>A counterexample is judged by json-schema-validator, never by a shape.
 * </ol>
 */
@NullMarked
package dev.storypact.schema.containment.internal;

import org.jspecify.annotations.NullMarked;
