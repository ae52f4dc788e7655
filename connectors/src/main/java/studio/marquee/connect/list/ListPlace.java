package studio.marquee.connect.list;

import java.nio.file.Path;
import java.time.Clock;
import studio.marquee.connect.disk.Disk;
import studio.marquee.connect.keys.KeyRing;

/**
 * What lists need of the laptop that they are kept on.
 *
 * @param data the folder for all that Marquee keeps on this laptop
 */
public record ListPlace(Path data, KeyRing keys, Disk disk, Clock clock) {}
