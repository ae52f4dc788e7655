package studio.marquee.connect.export;

import java.nio.file.Path;
import java.time.Clock;
import studio.marquee.connect.disk.Disk;
import studio.marquee.connect.keys.KeyRing;

/**
 * What an export needs of the laptop that it runs on.
 *
 * @param data the folder for all that Marquee keeps on this laptop
 * @param version of this product
 */
public record ExportPlace(Path data, KeyRing keys, Disk disk, Clock clock, String version) {}
