package studio.marquee.app.feature.export;

import studio.marquee.app.job.Work;
import studio.marquee.connect.export.ExportOffer;
import studio.marquee.connect.export.ExportPlan;
import studio.marquee.connect.export.ExportRequest;
import studio.marquee.connect.export.Receipt;
import studio.marquee.model.segment.Segment;

/** What is done elsewhere for an export. */
public record ExportWork(
    Work<Segment, ExportOffer> offering,
    Work<ExportRequest, ExportPlan> planning,
    Work<ExportOrder, Receipt> writing) {}
