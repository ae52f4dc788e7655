package studio.marquee.app.feature.builder;

import java.nio.file.Path;
import studio.marquee.app.job.Counted;
import studio.marquee.app.job.Work;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.Segment;

/** All work that the builder has done for it elsewhere. */
public record BuilderWork(
    Work<Rule, Counted> counting,
    Work<Attribute, Offer> offering,
    Work<Path, Segment> reading,
    Work<SegmentFiles.Order, Path> writing) {}
