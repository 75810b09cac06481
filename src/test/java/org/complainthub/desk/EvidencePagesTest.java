package org.complainthub.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complainthub.complaint.ComplaintFixtures.MONDAY;
import static org.complainthub.complaint.ComplaintFixtures.noiseOfShen;
import static org.complainthub.desk.access.DeskPeople.desk;
import static org.complainthub.desk.access.DeskPeople.ofDepartment;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import javax.sql.DataSource;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.EvidenceItem;
import org.complainthub.complaint.EvidenceStore;
import org.complainthub.complaint.Routing;
import org.complainthub.desk.access.DeskActivities;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

/** Evidence reaches the browser as pixels or as a download, and each look is recorded. */
class EvidencePagesTest {

    private static final String FILE = "C-2026-FT-000001";

    private final DataSource database = DeskDatabase.create();
    private final DeskStage stage = new DeskStage(database);
    private int receipts;

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void drawsPicturesAnewWithoutWhatHidesBehindTheirPixels() throws Exception {
        byte[] polyglot = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        byte[] png = picture(3200, 800);
        byte[] both = Arrays.copyOf(png, png.length + polyglot.length);
        System.arraycopy(polyglot, 0, both, png.length, polyglot.length);
        MockHttpServletResponse shown = shown(kept(both, "image/png"), "/picture");
        assertThat(shown.getContentType()).isEqualTo("image/png");
        assertThat(shown.getHeader("Content-Security-Policy")).startsWith("sandbox");
        assertThat(shown.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(shown.getContentAsByteArray()));
        assertThat(drawn.getWidth()).isEqualTo(1600);
        assertThat(drawn.getHeight()).isEqualTo(400);
        assertThat(new String(shown.getContentAsByteArray(), StandardCharsets.ISO_8859_1))
                .doesNotContain("<script");
    }

    @Test
    void drawsThePagesOfALetter() throws Exception {
        String address = kept(letter(2), "application/pdf");
        assertThat(shown(address, "").getContentAsString(StandardCharsets.UTF_8))
                .contains("/pages/0", "/pages/1")
                .doesNotContain("/pages/2", "<embed", "<iframe", "<object");
        assertThat(shown(address, "/pages/1").getContentType()).isEqualTo("image/png");
        stage.web().perform(get(address + "/pages/2").with(desk())).andExpect(status().isNotFound());
    }

    @Test
    void neverServesWhatABrowserWouldRun() throws Exception {
        String page = kept("<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8), "text/html");
        stage.web()
                .perform(get(page + "/download").with(desk()))
                .andExpect(content().contentType("application/octet-stream"))
                .andExpect(header().string("Content-Disposition", startsWith("attachment")))
                .andExpect(header().string("Content-Security-Policy", startsWith("sandbox")));
        stage.web().perform(get(page + "/picture").with(desk())).andExpect(status().isNotFound());
        String drawing = kept("<svg onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8), "image/svg+xml");
        stage.web().perform(get(drawing + "/picture").with(desk())).andExpect(status().isNotFound());
    }

    @Test
    void refusesAPictureThatUnfoldsWithoutEnd() throws Exception {
        byte[] bomb = picture(10, 10);
        bomb[16] = 0x7f;
        bomb[20] = 0x7f;
        stage.web()
                .perform(get(kept(bomb, "image/png") + "/picture").with(desk()))
                .andExpect(status().isNotFound());
    }

    @Test
    void recordsWhoLooked() throws Exception {
        String address = kept(letter(1), "application/pdf");
        shown(address, "/download");
        assertThat(stage.bean(DeskActivities.class).of(FILE, 10))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.action()).isEqualTo("SAW_EVIDENCE");
                    assertThat(entry.actor()).isEqualTo("somebody");
                });
    }

    @Test
    void givesNothingToThoseWhoDoNotSeeTheReceipt() throws Exception {
        String address = kept(letter(1), "application/pdf");
        stage.web()
                .perform(get(address + "/download").with(ofDepartment("SALES")))
                .andExpect(status().isNotFound());
        stage.web()
                .perform(get(address.replaceAll("[0-9a-f]{64}", "0".repeat(64)) + "/download")
                        .with(desk()))
                .andExpect(status().isNotFound());
    }

    @Test
    void givesTheFileOfAFeedOnlyToThoseWhoSeeAllStoresAndDepartments() throws Exception {
        String sha256 = stage.bean(EvidenceStore.class).put("phone,words\n1,a\n2,b".getBytes(StandardCharsets.UTF_8));
        Complaint row = noiseOfShen("f1#row-2")
                .complaintNumber(FILE)
                .routing(new Routing(List.of("WORKSHOP"), "rules", List.of("WORKSHOP: noise")))
                .build();
        try (InventedFiles files = new InventedFiles(database)) {
            files.open(withEvidence(row, new EvidenceItem(sha256, "text/csv", 20, "survey.csv")), "OPEN", MONDAY)
                    .write();
        }
        String address = "/desk/files/" + FILE + "/evidence/" + sha256 + "/download";

        stage.web().perform(get(address).with(desk())).andExpect(status().isOk());
        stage.web().perform(get(address).with(ofDepartment("WORKSHOP"))).andExpect(status().isNotFound());
        assertThat(stage.web()
                        .perform(get("/desk/files/" + FILE).with(ofDepartment("WORKSHOP")))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .doesNotContain("survey.csv");
    }

    private MockHttpServletResponse shown(String address, String part) throws Exception {
        return stage.web()
                .perform(get(address + part).with(desk()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse();
    }

    private String kept(byte[] content, String type) throws Exception {
        String sha256 = stage.bean(EvidenceStore.class).put(content);
        String id = "r" + receipts++;
        Complaint complaint = noiseOfShen(id)
                .complaintNumber(FILE)
                .routing(new Routing(List.of("WORKSHOP"), "rules", List.of("WORKSHOP: noise")))
                .build();
        try (InventedFiles files = new InventedFiles(database)) {
            Complaint proved = withEvidence(complaint, new EvidenceItem(sha256, type, content.length, "a/../b\n.bin"));
            (receipts == 1 ? files.open(proved, "OPEN", MONDAY) : files.add(proved, MONDAY)).write();
        }
        return "/desk/files/" + FILE + "/evidence/" + sha256;
    }

    private static Complaint withEvidence(Complaint complaint, EvidenceItem item) {
        return complaint.edit().addEvidence(item).build();
    }

    private static byte[] picture(int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    private static byte[] letter(int pages) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < pages; i++) {
                document.addPage(new PDPage());
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }
}
