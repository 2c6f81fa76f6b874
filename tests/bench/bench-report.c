/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A risk register of N rows as a finished report, against nothing but cairo drawing the same words on as many
 * pages with the same tags: what the program adds is the ratio of the two. Then ten times the rows, how soon it stops
 * when it is asked to, and other programs on the same words where they are installed. */

#include <cairo-pdf.h>
#include <glib/gstdio.h>
#include <pango/pangocairo.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "report/pdf.h"

#define COLUMNS 8
#define CANCELS 12

static const char * const words[] = {
  "gate", "fence", "warehouse", "driver", "seal", "access", "card", "night", "alarm", "loading", "dock", "customer",
  "container", "guard", "camera", "route", "parking", "theft", "delay", "signal", "office", "supplier", "contract",
  "training", "visitor", "key", "register", "inspection", "incident", "response", "recovery", "information",
};

static const char * const titles[COLUMNS] = {
  "Reference", "Risk", "Cause", "Consequence", "Category", "Owner", "Level", "Next look",
};

/* The same words each time, another mixture in each cell. */
static void
make_text (guint   row,
           guint   column,
           char   *text,
           gsize   size)
{
  static const guint lengths[COLUMNS] = { 0, 9, 10, 11, 2, 2, 1, 0 };
  guint32 state = row * 2654435761u + column * 40503u + 1;
  gsize length = 0;

  if (column == 0)
    g_snprintf (text, size, "RSK-%05u", row);
  else if (column == COLUMNS - 1)
    g_snprintf (text, size, "20%02u-%02u-%02u", 26 + row % 4, 1 + row % 12, 1 + row % 28);
  else
    {
      text[0] = '\0';
      for (guint i = 0; i < lengths[column]; i++)
        {
          state = state * 1664525u + 1013904223u;
          length += g_snprintf (text + length, size - length, "%s%s", i > 0 ? " " : "", words[(state >> 16) % G_N_ELEMENTS (words)]);
        }
    }
}

static void
fill_row_cb (guint        index,
             MunTableRow *row,
             gpointer     data)
{
  static char texts[COLUMNS][256];

  for (guint i = 0; i < COLUMNS; i++)
    {
      make_text (index, i, texts[i], sizeof texts[i]);
      row->cells[i].text = texts[i];
    }
}

static MunDocument *
make_document (guint n_rows)
{
  MunDocument *document = mun_document_new ("en");
  MunTable *table = mun_table_new ();

  mun_document_set_text (document, MUN_TEXT_TITLE, "Risk register");
  mun_document_set_text (document, MUN_TEXT_CREATED, "2026-11-02T08:00:00Z");
  mun_document_set_landscape (document, TRUE);
  mun_document_add_heading (document, 1, "Register", NULL);
  for (guint i = 0; i < COLUMNS; i++)
    mun_table_add_column (table, titles[i], i == 0 || i == COLUMNS - 1 ? MUN_COLUMN_SHORT : MUN_COLUMN_TEXT, 1);
  mun_table_set_source (table, n_rows, fill_row_cb, NULL, NULL);
  mun_document_add_table (document, table);
  mun_document_add_end (document);
  return document;
}

static void
write_report (const char *path,
              guint       n_rows,
              guint      *n_pages)
{
  g_autoptr(MunDocument) document = make_document (n_rows);
  g_autoptr(GError) error = NULL;

  if (!mun_document_write_pdf (document, path, NULL, NULL, NULL, NULL, n_pages, NULL, &error))
    g_error ("%s", error->message);
}

/* The yardstick: the texts of one row are shaped once, then drawn again and again: no layout, no line breaking. */
static void
write_raw (const char *path,
           guint       n_rows,
           guint      *n_pages)
{
  const guint rows_per_page = 13;
  cairo_surface_t *surface = cairo_pdf_surface_create (path, 842, 595);
  cairo_t *cr = cairo_create (surface);

  cairo_select_font_face (cr, "Noto Sans", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL);
  cairo_set_font_size (cr, 8.25);
  cairo_tag_begin (cr, "Document", NULL);
  cairo_tag_begin (cr, "Table", NULL);
  *n_pages = (n_rows + rows_per_page - 1) / rows_per_page;
  for (guint row = 0; row < n_rows; row++)
    {
      double y = 60 + row % rows_per_page * 38;

      cairo_tag_begin (cr, "TR", NULL);
      for (guint i = 0; i < COLUMNS; i++)
        {
          char text[256];
          char *line = text;
          guint n = 0;

          make_text (row, i, text, sizeof text);
          cairo_tag_begin (cr, "TD", NULL);
          while (*line != '\0')
            {
              char *end = line + MIN (24, strlen (line));
              cairo_glyph_t *glyphs = NULL;
              cairo_text_cluster_t *clusters = NULL;
              cairo_text_cluster_flags_t flags;
              int n_glyphs = 0, n_clusters = 0;

              cairo_scaled_font_text_to_glyphs (cairo_get_scaled_font (cr), 40 + i * 95, y + n++ * 11, line, end - line,
                                                &glyphs, &n_glyphs, &clusters, &n_clusters, &flags);
              cairo_show_text_glyphs (cr, line, end - line, glyphs, n_glyphs, clusters, n_clusters, flags);
              cairo_glyph_free (glyphs);
              cairo_text_cluster_free (clusters);
              line = end;
            }
          cairo_tag_end (cr, "TD");
        }
      cairo_tag_end (cr, "TR");
      if (row + 1 == n_rows)
        {
          cairo_tag_end (cr, "Table");
          cairo_tag_end (cr, "Document");
        }
      if (row + 1 == n_rows || row % rows_per_page == rows_per_page - 1)
        cairo_show_page (cr);
    }
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
}

typedef void (*WriteFunc) (const char *path, guint n_rows, guint *n_pages);

typedef struct {
  double seconds;
  guint  n_pages;
  long   memory;
  goffset size;
} Result;

/* In a process of its own, so that the memory of one does not hide that of the other. */
static Result
measure (WriteFunc func,
         guint     n_rows)
{
  g_autofree char *folder = g_dir_make_tmp ("muniment-bench-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "report.pdf", NULL);
  Result result = { 0 };
  GStatBuf status;
  int ends[2];
  pid_t child;

  if (pipe (ends) != 0 || (child = fork ()) < 0)
    g_error ("no process");
  if (child == 0)
    {
      gint64 start = g_get_monotonic_time ();
      struct rusage usage;

      func (path, n_rows, &result.n_pages);
      result.seconds = (g_get_monotonic_time () - start) / 1e6;
      getrusage (RUSAGE_SELF, &usage);
      result.memory = usage.ru_maxrss;
      _exit (write (ends[1], &result, sizeof result) == sizeof result ? 0 : 1);
    }
  close (ends[1]);
  if (read (ends[0], &result, sizeof result) != sizeof result)
    g_error ("the measured process failed");
  close (ends[0]);
  waitpid (child, NULL, 0);
  if (g_stat (path, &status) == 0)
    result.size = status.st_size;
  g_unlink (path);
  g_rmdir (folder);
  return result;
}

static int
compare_results (gconstpointer a,
                 gconstpointer b)
{
  double first = ((const Result *) a)->seconds, second = ((const Result *) b)->seconds;

  return (first > second) - (first < second);
}

static Result
take_median (WriteFunc func,
             guint     n_rows,
             guint     runs)
{
  g_autofree Result *results = g_new0 (Result, runs);

  for (guint i = 0; i < runs; i++)
    results[i] = measure (func, n_rows);
  qsort (results, runs, sizeof *results, compare_results);
  return results[runs / 2];
}

static void
print_result (const char   *name,
              const Result *result)
{
  printf ("%-10s %8.3f s %6u pages %7.0f pages/s %7ld KiB %8.0f bytes/page\n", name, result->seconds, result->n_pages,
          result->n_pages / result->seconds, result->memory, (double) result->size / result->n_pages);
}

/* The same words as a page for browsers. */
static void
write_html (const char *path,
            guint       n_rows)
{
  g_autoptr(GString) html = g_string_new ("<html lang='en'><head><meta charset='utf-8'><title>Risk register</title><style>"
    "@page { size: A4 landscape; margin: 15mm; @bottom-right { content: 'Page ' counter(page) ' of ' counter(pages) } }"
    "body { font: 8.25pt 'Noto Sans' } table { border-collapse: collapse; width: 100% }"
    "td, th { border-bottom: 0.4pt solid #999; text-align: left; vertical-align: top; padding: 3pt 4.5pt }"
    "</style></head><body><h1>Register</h1><table><thead><tr>");

  for (guint i = 0; i < COLUMNS; i++)
    g_string_append_printf (html, "<th>%s</th>", titles[i]);
  g_string_append (html, "</tr></thead><tbody>\n");
  for (guint row = 0; row < n_rows; row++)
    {
      g_string_append (html, "<tr>");
      for (guint i = 0; i < COLUMNS; i++)
        {
          char text[256];

          make_text (row, i, text, sizeof text);
          g_string_append_printf (html, "<td>%s</td>", text);
        }
      g_string_append (html, "</tr>\n");
    }
  g_string_append (html, "</tbody></table></body></html>");
  if (!g_file_set_contents (path, html->str, -1, NULL))
    g_error ("%s cannot be written", path);
}

/* A page of a spreadsheet that looks like one of the report: landscape, each page with its number, all columns beside each other. */
static const char fods_page[] =
  "<office:automatic-styles>"
  "<style:page-layout style:name='landscape'><style:page-layout-properties fo:page-width='297mm' fo:page-height='210mm' "
  "style:print-orientation='landscape' fo:margin='15mm' style:scale-to='100%'/>"
  "<style:footer-style><style:header-footer-properties fo:min-height='6mm' fo:margin-top='2mm'/></style:footer-style></style:page-layout>"
  "<style:style style:name='table' style:family='table' style:master-page-name='page'/>"
  "<style:style style:name='row' style:family='table-row'><style:table-row-properties style:use-optimal-row-height='true'/></style:style>"
  "<style:style style:name='cell' style:family='table-cell'>"
  "<style:table-cell-properties fo:wrap-option='wrap' style:vertical-align='top' fo:border-bottom='0.4pt solid #999999' fo:padding='3pt'/>"
  "<style:text-properties style:font-name='Noto Sans' fo:font-size='8.25pt'/></style:style>"
  "<style:style style:name='head' style:family='table-cell' style:parent-style-name='cell'>"
  "<style:table-cell-properties fo:background-color='#eef1f5'/><style:text-properties style:font-name='Noto Sans' fo:font-size='8.25pt' fo:font-weight='bold'/></style:style>";

static const char fods_master[] =
  "</office:automatic-styles><office:master-styles><style:master-page style:name='page' style:page-layout-name='landscape'>"
  "<style:header style:display='false'/><style:footer><text:p>Page <text:page-number>1</text:page-number> of <text:page-count>1</text:page-count></text:p></style:footer>"
  "</style:master-page></office:master-styles><office:body><office:spreadsheet><table:table table:name='Register' table:style-name='table'>";

static void
append_fods_row (GString           *fods,
                 const char        *style,
                 const char *const *texts)
{
  g_string_append (fods, "<table:table-row table:style-name='row'>");
  for (guint i = 0; i < COLUMNS; i++)
    g_string_append_printf (fods, "<table:table-cell table:style-name='%s' office:value-type='string'><text:p>%s</text:p></table:table-cell>",
                            style, texts[i]);
  g_string_append (fods, "</table:table-row>\n");
}

/* The same words as a spreadsheet. A bare CSV would be other work: one line a row, pages beside pages, no head on the second. What the report
 * does is asked for here too: text that wraps in columns which share the width of the paper, rules, a head that comes again, page numbers. */
static void
write_fods (const char *path,
            guint       n_rows)
{
  static const guint widths[COLUMNS] = { 22, 48, 54, 57, 23, 23, 20, 20 };   /* millimetres: 267 in all */
  g_autoptr(GString) fods = g_string_new ("<?xml version='1.0' encoding='UTF-8'?><office:document "
    "xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' xmlns:style='urn:oasis:names:tc:opendocument:xmlns:style:1.0' "
    "xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0' xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0' "
    "xmlns:svg='urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0' xmlns:fo='urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0' "
    /* Known by these very characters. */
    "office:version='1.2' office:mimetype=\"application/vnd.oasis.opendocument.spreadsheet\">"
    "<office:font-face-decls><style:font-face style:name='Noto Sans' svg:font-family='&apos;Noto Sans&apos;'/></office:font-face-decls>");

  g_string_append (fods, fods_page);
  for (guint i = 0; i < COLUMNS; i++)
    g_string_append_printf (fods, "<style:style style:name='c%u' style:family='table-column'>"
                            "<style:table-column-properties style:column-width='%umm'/></style:style>", i, widths[i]);
  g_string_append (fods, fods_master);
  for (guint i = 0; i < COLUMNS; i++)
    g_string_append_printf (fods, "<table:table-column table:style-name='c%u'/>", i);
  g_string_append (fods, "<table:table-header-rows>");
  append_fods_row (fods, "head", titles);
  g_string_append (fods, "</table:table-header-rows>\n");
  for (guint row = 0; row < n_rows; row++)
    {
      char texts[COLUMNS][256];
      const char *cells[COLUMNS];

      for (guint i = 0; i < COLUMNS; i++)
        {
          make_text (row, i, texts[i], sizeof texts[i]);
          cells[i] = texts[i];
        }
      append_fods_row (fods, "cell", cells);
    }
  g_string_append (fods, "</table:table></office:spreadsheet></office:body></office:document>");
  if (!g_file_set_contents (path, fods->str, fods->len, NULL))
    g_error ("%s cannot be written", path);
}

static const struct {
  const char *name, *program, *source;
  void      (*write) (const char *path, guint n_rows);
  guint       max_rows; /* as many as it prints within a minute or so */
  const char *argv[6];
} rivals[] = {
  { "WeasyPrint", "weasyprint", "register.html", write_html, 1000, { "weasyprint", "register.html", "out.pdf" } },
  { "LibreOffice Calc", "soffice", "register.fods", write_fods, 10000, { "soffice", "--headless", "--convert-to", "pdf:calc_pdf_Export", "register.fods" } },
};

/* Returns: seconds of the second of two runs, the first one fills caches and makes a profile; -1 when it fails */
static double
run_rival (guint       which,
           const char *folder)
{
  g_auto(GStrv) environment = g_environ_setenv (g_get_environ (), "HOME", folder, TRUE);
  double seconds = -1;

  for (guint i = 0; i < 2; i++)
    {
      gint64 start = g_get_monotonic_time ();
      int status = -1;

      g_spawn_sync (folder, (char **) rivals[which].argv, environment, G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL | G_SPAWN_STDERR_TO_DEV_NULL,
                    NULL, NULL, NULL, NULL, &status, NULL);
      if (status != 0)
        return -1;
      seconds = (g_get_monotonic_time () - start) / 1e6;
    }
  return seconds;
}

/* What is installed of other programs, on the same words. Typst is in no Debian, so it cannot take part. */
static void
measure_rivals (guint n_rows,
                guint runs)
{
  g_autofree char *folder = g_dir_make_tmp ("muniment-rivals-XXXXXX", NULL);
  const char *clean[] = { "rm", "-r", folder, NULL };

  for (guint i = 0; i < G_N_ELEMENTS (rivals); i++)
    {
      g_autofree char *program = g_find_program_in_path (rivals[i].program);
      g_autofree char *source = g_build_filename (folder, rivals[i].source, NULL);
      guint rows = MIN (n_rows, rivals[i].max_rows);
      Result report;
      double seconds;

      if (program == NULL)
        {
          printf ("%-16s not installed\n", rivals[i].name);
          continue;
        }
      rivals[i].write (source, rows);
      report = take_median (write_report, rows, runs);
      seconds = run_rival (i, folder);
      if (seconds < 0)
        printf ("%-16s failed\n", rivals[i].name);
      else
        printf ("%-16s %8.3f s for %u rows, %.1f times as long as the report (%.3f s, %u pages)\n", rivals[i].name, seconds, rows,
                seconds / report.seconds, report.seconds, report.n_pages);
    }
  g_spawn_sync (NULL, (char **) clean, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, NULL);
}

/* Ten times the rows: how many times the time. A machine that has worked for a while is slower than one that has
 * rested, so the few rows are drawn again after the many, and cairo alone does the same for comparison. */
static void
measure_growth (const char   *name,
                WriteFunc     func,
                const Result *small,
                guint         n_rows,
                guint         runs)
{
  Result large = measure (func, n_rows * 10);
  Result again = take_median (func, n_rows, runs);
  double seconds = (small->seconds + again.seconds) / 2;

  printf ("%u rows, one run, and %u rows once more\n", n_rows * 10, n_rows);
  print_result (name, &large);
  print_result (name, &again);
  printf ("ten times the rows take %.1f times the time\n", large.seconds / seconds);
}

typedef struct {
  GCancellable *cancellable;
  gulong        wait;  /* microseconds */
  gint64        at;
} Interruption;

static gpointer
cancel_later (gpointer data)
{
  Interruption *interruption = data;

  g_usleep (interruption->wait);
  interruption->at = g_get_monotonic_time ();
  g_cancellable_cancel (interruption->cancellable);
  return NULL;
}

/* From the wish to stop to the return, wherever in the work it comes. */
static void
measure_cancel (double seconds,
                guint  n_rows)
{
  g_autofree char *folder = g_dir_make_tmp ("muniment-bench-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "report.pdf", NULL);
  double longest = 0;
  guint n = 0;

  for (guint i = 1; i < CANCELS; i++)
    {
      g_autoptr(MunDocument) document = make_document (n_rows);
      g_autoptr(GCancellable) cancellable = g_cancellable_new ();
      g_autoptr(GError) error = NULL;
      Interruption interruption = { cancellable, (gulong) (seconds * 1e6 * i / CANCELS), 0 };
      GThread *thread = g_thread_new ("cancel", cancel_later, &interruption);
      gboolean done = mun_document_write_pdf (document, path, NULL, NULL, NULL, cancellable, NULL, NULL, &error);
      gint64 end = g_get_monotonic_time ();

      g_thread_join (thread);
      if (done)
        continue;
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        g_error ("%s", error->message);
      longest = MAX (longest, (end - interruption.at) / 1e3);
      n++;
    }
  printf ("cancelled at %u moments of %u rows: returns after %.1f ms at the latest\n", n, n_rows, longest);
  g_unlink (path);
  g_rmdir (folder);
}

int
main (int   argc,
      char *argv[])
{
  guint n_rows = argc > 1 ? MAX (1, atoi (argv[1])) : 10000;
  guint runs = argc > 2 ? MAX (1, atoi (argv[2])) : 5;
  Result report = take_median (write_report, n_rows, runs);
  Result raw = take_median (write_raw, n_rows, runs);

  printf ("register of %u rows, median of %u runs\n", n_rows, runs);
  print_result ("report", &report);
  print_result ("raw cairo", &raw);
  printf ("ratio of the times: %.2f\n", report.seconds / raw.seconds);
  measure_growth ("report", write_report, &report, n_rows, runs);
  measure_growth ("raw cairo", write_raw, &raw, n_rows, runs);
  measure_cancel (report.seconds, n_rows);
  measure_rivals (n_rows, runs);
  return 0;
}
