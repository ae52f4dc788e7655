/** Reading a workspace: its description, contracts, people and saved audiences. */
@NullMarked
package studio.marquee.connect.workspace;

import org.jspecify.annotations.NullMarked;
