package world.karrot.migrate.transfer.internal.pictures;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;
import world.karrot.migrate.api.CancelledException;
import world.karrot.migrate.api.FileException;
import world.karrot.migrate.api.MigrationException;
import world.karrot.migrate.api.Progress;
import world.karrot.migrate.api.transfer.PictureReport;
import world.karrot.migrate.transfer.internal.Findings;

/** Makes the sizes of many pictures, on all cores. */
record PictureRun(SizeMaker maker, Progress progress) {
    /**
     * Makes them. When this ends, however it does, nobody writes any more.
     *
     * @throws MigrationException when it is stopped, or when sizes cannot be written
     */
    PictureReport make(List<Picture> pictures) {
        ExecutorService workers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), task -> {
                    Thread thread = new Thread(task, "karrot-pictures");
                    thread.setDaemon(true);
                    return thread;
                });
        try {
            return total(pictures.stream()
                    .map(picture -> workers.submit(() -> maker.make(picture)))
                    .toList());
        } finally {
            end(workers);
            maker.files().removeEmptyFolders();
        }
    }

    private PictureReport total(List<Future<SizeMaker.Tally>> pictures) {
        List<SizeMaker.Tally> sizes = new ArrayList<>();
        for (Future<SizeMaker.Tally> picture : pictures) {
            progress.report("Making pictures", sizes.size(), pictures.size());
            sizes.add(result(picture));
        }
        Findings warnings = new Findings();
        sizes.forEach(made -> made.why().ifPresent(warnings::add));
        maker.files().warnings().forEach(warnings::add);
        return new PictureReport(
                sum(sizes, SizeMaker.Tally::made),
                sum(sizes, SizeMaker.Tally::present),
                sum(sizes, SizeMaker.Tally::failed),
                warnings.list());
    }

    private static long sum(List<SizeMaker.Tally> sizes, ToIntFunction<SizeMaker.Tally> number) {
        return sizes.stream().mapToInt(number).sum();
    }

    private static SizeMaker.Tally result(Future<SizeMaker.Tally> picture) {
        try {
            return picture.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        }
    }

    /** What is wrong with one picture is no failure; this is, and would be one with every other. */
    private static MigrationException failure(Throwable cause) {
        return new MigrationException(
                cause instanceof IOException e
                        ? "Sizes of pictures cannot be written into __sized__ below the media folder: "
                                + FileException.reason(e) + ". Let Karaf's user write there, then run karrot:pictures"
                                + " again."
                        : "Making sizes of pictures failed (" + cause.getClass().getSimpleName() + ").",
                cause);
    }

    /** Waits, even if the thread has been interrupted: that is why this ends. */
    private static void end(ExecutorService workers) {
        workers.shutdownNow();
        boolean interrupted = Thread.interrupted();
        while (!workers.isTerminated()) {
            try {
                workers.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
