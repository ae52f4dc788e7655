package studio.marquee.app.feature.builder;

import java.nio.file.Path;
import java.util.function.LongSupplier;
import studio.marquee.app.job.Asking;
import studio.marquee.app.job.Work;
import studio.marquee.model.segment.Segment;

/**
 * All work that the builder has done for it elsewhere.
 *
 * @param here asks about what lies on the table
 * @param hovering asks about what a drop would make of it
 * @param creating writes where nothing lies yet
 * @param nanos a clock that only measures how long something took
 */
public record BuilderWork(
    Asking here,
    Asking hovering,
    LongSupplier nanos,
    Work<Path, Segment> reading,
    Work<SegmentFiles.Order, Path> writing,
    Work<SegmentFiles.Order, Path> creating,
    DraftWork drafts) {}
