package studio.marquee.app.feature.builder;

import java.util.Optional;
import studio.marquee.app.job.Timer;
import studio.marquee.app.job.Work;

/** How drafts are kept elsewhere, a little after each change, and found again. */
public record DraftWork(
    Timer timer,
    Work<KeptDesk, KeptDesk> writing,
    Work<DraftKeeping, Optional<KeptDesk>> reading) {}
