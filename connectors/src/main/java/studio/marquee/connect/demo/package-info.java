/**
 * The demo brand: a generated warehouse of an outdoor retailer and the workspace that goes with it.
 */
@NullMarked
package studio.marquee.connect.demo;

import org.jspecify.annotations.NullMarked;
