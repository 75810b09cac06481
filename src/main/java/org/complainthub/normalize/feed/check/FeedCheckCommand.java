package org.complainthub.normalize.feed.check;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.complainthub.complaint.InvalidInput;
import org.complainthub.normalize.feed.FeedBook;
import org.complainthub.normalize.feed.FeedTrial;
import org.complainthub.reference.DataFiles;
import org.complainthub.reference.InvalidReferenceData;

/** Reads one file by its descriptor and prints what becomes of each row. */
public final class FeedCheckCommand {

    private FeedCheckCommand() {}

    /**
     * Runs the command.
     *
     * @param arguments without the words feed check
     * @return 0, 1 when the file cannot be read, 2 when the arguments or a descriptor are off
     */
    public static int run(String... arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            FeedCheckOptions options = FeedCheckOptions.parse(arguments);
            FeedBook book = new FeedBook(new DataFiles(List.of(options.config(), "classpath:defaults/")));
            FileReceipt file = new FileReceipt(options.file(), options.inlet(), options.channel());
            new FeedTrial(book).run(file.receipt(), file.content(), options.feed(), new RowPrinter(out));
            return 0;
        } catch (IllegalArgumentException | InvalidReferenceData wrong) {
            System.err.println(wrong.getMessage());
            return 2;
        } catch (InvalidInput refused) {
            System.err.println("refused: " + refused.getMessage());
            return 1;
        }
    }
}
