/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <locale.h>
#include <poppler.h>
#include <string.h>
#include <time.h>

#include "base/error.h"
#include "report/pdf.h"

/* Poppler says how to free its objects only in later versions. */
typedef PopplerDocument Pdf;
typedef PopplerPage PdfPage;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Pdf, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdfPage, g_object_unref)

typedef struct {
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = g_dir_make_tmp ("muniment-pdf-XXXXXX", NULL);
  g_assert_nonnull (fixture->folder);
  fixture->path = g_build_filename (fixture->folder, "report.pdf", NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_unlink (fixture->path);
  /* Fails, and with it the test, when a temporary file was left behind. */
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static void
draw_cb (cairo_t             *cr,
         double               width,
         double               height,
         const MunChartStyle *style,
         gpointer             data)
{
  mun_chart_progress (cr, width, height, style, 0.5, 0.6);
}

static MunDocument *
create_document (const char *language)
{
  gboolean chinese = strcmp (language, "zh") == 0;
  MunDocument *document = mun_document_new (language);
  MunTable *table = mun_table_new ();

  mun_document_set_text (document, MUN_TEXT_TITLE, chinese ? "风险登记册" : "Risk register");
  mun_document_set_text (document, MUN_TEXT_ORGANISATION, "Müller & Søn A/S");
  mun_document_set_text (document, MUN_TEXT_SUBJECT, "ISO 28000");
  mun_document_set_text (document, MUN_TEXT_KEYWORDS, "risk, register");
  mun_document_set_text (document, MUN_TEXT_REFERENCE, "R08-0001");
  mun_document_set_text (document, MUN_TEXT_CREATED, "2026-11-02T08:30:00Z");
  mun_document_add_control (document, "Owner", "Anna Weber");
  mun_document_add_heading (document, 1, chinese ? "概述" : "Summary", "summary");
  mun_document_add_paragraph (document, MUN_PARAGRAPH_NORMAL, chinese ? "三十三项风险未关闭。" : "Thirty-three risks are open.");
  mun_document_add_figure (document, 0, 30, draw_cb, NULL, NULL, "Progress", "Half done");
  mun_document_add_heading (document, 2, chinese ? "方法" : "Method (it's \\ odd)", NULL);
  mun_document_add_paragraph (document, MUN_PARAGRAPH_NORMAL, "Безопасность Ασφάλεια");
  mun_document_add_heading (document, 1, chinese ? "登记册" : "Register", NULL);
  mun_table_add_column (table, "Ref", MUN_COLUMN_SHORT, 1);
  mun_table_add_column (table, "Text", MUN_COLUMN_TEXT, 1);
  for (guint i = 0; i < 120; i++)
    {
      g_autofree char *reference = g_strdup_printf ("RSK-%04u", i);
      g_autofree char *text = g_strdup_printf (chinese ? "风险%u：围栏不足" : "risk%u the fence is low", i);

      mun_table_begin_row (table, reference);
      mun_table_add_link (table, reference, "RSK-0119");
      mun_table_add_text (table, text);
    }
  mun_document_add_table (document, table);
  mun_document_add_heading (document, 1, chinese ? "签字" : "Signatures", NULL);
  mun_document_add_signature (document, "Approved", "Anna Weber", "Director", "");
  mun_document_add_end (document);
  return document;
}

static guint
write_pdf (const char *path,
           const char *language)
{
  g_autoptr(MunDocument) document = create_document (language);
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) warnings = NULL;
  guint n_pages = 0;

  g_assert_true (mun_document_write_pdf (document, path, NULL, NULL, NULL, NULL, &n_pages, &warnings, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length (warnings), ==, 0);
  return n_pages;
}

static PopplerDocument *
open_pdf (const char *path)
{
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  g_autoptr(GError) error = NULL;
  PopplerDocument *pdf = poppler_document_new_from_file (uri, NULL, &error);

  g_assert_no_error (error);
  return pdf;
}

static char *
read_text (PopplerDocument *pdf)
{
  GString *all = g_string_new (NULL);

  for (int i = 0; i < poppler_document_get_n_pages (pdf); i++)
    {
      g_autoptr(PdfPage) page = poppler_document_get_page (pdf, i);
      g_autofree char *text = poppler_page_get_text (page);

      g_string_append_printf (all, "%s\n", text);
    }
  return g_string_free (all, FALSE);
}

/* How many points of the page are dark. */
static guint
count_ink (const char *path,
           const char *chinese)
{
  g_autoptr(MunDocument) document = mun_document_new ("zh");
  g_autoptr(Pdf) pdf = NULL;
  g_autoptr(PdfPage) page = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 595, 842);
  cairo_t *cr = cairo_create (surface);
  guint n = 0;

  mun_document_set_front (document, MUN_FRONT_BLOCK);
  mun_document_add_paragraph (document, MUN_PARAGRAPH_NORMAL, chinese);
  g_assert_true (mun_document_write_pdf (document, path, NULL, NULL, NULL, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  pdf = open_pdf (path);
  text = read_text (pdf);
  g_assert_nonnull (strstr (text, chinese));
  page = poppler_document_get_page (pdf, 0);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  poppler_page_render (page, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  for (int y = 0; y < 842; y++)
    for (int x = 0; x < 595; x++)
      n += cairo_image_surface_get_data (surface)[y * cairo_image_surface_get_stride (surface) + 4 * x] < 128;
  cairo_surface_destroy (surface);
  return n;
}

/* cairo 1.16 damages these when it embeds the fonts that are usual for Chinese: they came out blank. */
static void
test_no_blank_characters (Fixture       *fixture,
                          gconstpointer  data)
{
  guint plain = count_ink (fixture->path, ".");

  g_assert_cmpuint (count_ink (fixture->path, "何何何何何何何何"), >, plain + 100);
  g_assert_cmpuint (count_ink (fixture->path, "如如如如如如如如"), >, plain + 100);
  g_assert_cmpuint (count_ink (fixture->path, "却却却却却却却却"), >, plain + 100);
}

static void
test_text (Fixture       *fixture,
           gconstpointer  data)
{
  const char *language = data;
  guint n_pages = write_pdf (fixture->path, language);
  g_autoptr(Pdf) pdf = open_pdf (fixture->path);
  g_autofree char *text = read_text (pdf);

  g_assert_cmpint (poppler_document_get_n_pages (pdf), ==, n_pages);
  for (guint i = 0; i < 120; i++)
    {
      g_autofree char *reference = g_strdup_printf ("RSK-%04u", i);
      g_autofree char *cell = g_strdup_printf (strcmp (language, "zh") == 0 ? "风险%u：围栏不足" : "risk%u the fence is low", i);

      g_assert_nonnull (strstr (text, reference));
      g_assert_nonnull (strstr (text, cell));
    }
  g_assert_nonnull (strstr (text, "Безопасность Ασφάλεια"));
  g_assert_nonnull (strstr (text, "Müller & Søn A/S"));
}

/* Returns: how often @needle is in @text, blanks aside */
static guint
count (const char *text,
       const char *needle)
{
  g_autoptr(GString) dense = g_string_new (text);
  g_autoptr(GString) wanted = g_string_new (needle);

  g_string_replace (dense, " ", "", 0);
  g_string_replace (wanted, " ", "", 0);
  return g_string_replace (dense, wanted->str, "!", 0);
}

/* What no font has, and what cairo would damage, stands on glyphs that all look alike: each is copied as what it is. */
static void
test_copied (Fixture       *fixture,
             gconstpointer  data)
{
  static const struct { const char *language, *text; } cases[] = {
    { "zh", "如果却说如却" }, { "en", "\xf4\x80\x80\x80 and \xf4\x80\x80\x81\xf4\x80\x80\x82 and \xf4\x80\x80\x80" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (int style = MUN_PARAGRAPH_NORMAL; style <= MUN_PARAGRAPH_LABEL; style++)
      {
        g_autoptr(MunDocument) document = mun_document_new (cases[i].language);
        g_autoptr(GError) error = NULL;
        g_autoptr(Pdf) pdf = NULL;
        g_autofree char *text = NULL;

        mun_document_set_text (document, MUN_TEXT_TITLE, cases[i].text);
        mun_document_add_heading (document, 1, cases[i].text, NULL);
        mun_document_add_paragraph (document, style, cases[i].text);
        mun_document_write_pdf (document, fixture->path, NULL, NULL, NULL, NULL, NULL, NULL, &error);
        g_assert_no_error (error);
        pdf = open_pdf (fixture->path);
        text = read_text (pdf);
        /* Title, head of the second page, heading, paragraph. */
        g_assert_cmpuint (count (text, cases[i].text), ==, 4);
      }
}

static void
test_metadata (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr(Pdf) pdf = NULL;
  g_autofree char *title = NULL;
  g_autofree char *author = NULL;
  g_autofree char *subject = NULL;
  g_autofree char *keywords = NULL;
  g_autofree char *creator = NULL;
  g_autoptr(GDateTime) created = NULL;
  g_autofree char *date = NULL;
  guint n_pages = write_pdf (fixture->path, "en");

  pdf = open_pdf (fixture->path);
  title = poppler_document_get_title (pdf);
  author = poppler_document_get_author (pdf);
  subject = poppler_document_get_subject (pdf);
  keywords = poppler_document_get_keywords (pdf);
  creator = poppler_document_get_creator (pdf);
  created = poppler_document_get_creation_date_time (pdf);
  date = g_date_time_format (created, "%Y-%m-%dT%H:%M");
  g_assert_cmpstr (title, ==, "Risk register");
  g_assert_cmpstr (author, ==, "Müller & Søn A/S");
  g_assert_cmpstr (subject, ==, "ISO 28000");
  g_assert_cmpstr (keywords, ==, "risk, register");
  g_assert_true (g_str_has_prefix (creator, "Muniment"));
  g_assert_cmpstr (date, ==, "2026-11-02T08:30");
  for (guint i = 0; i < n_pages; i++)
    {
      g_autoptr(PdfPage) page = poppler_document_get_page (pdf, i);
      g_autofree char *label = poppler_page_get_label (page);
      g_autofree char *expected = g_strdup_printf ("%u", i + 1);

      g_assert_cmpstr (label, ==, expected);
    }
}

static void
walk_outline (PopplerIndexIter *iter,
              PopplerDocument  *pdf,
              guint             depth,
              GString          *found)
{
  do
    {
      PopplerAction *action = poppler_index_iter_get_action (iter);
      PopplerIndexIter *child = poppler_index_iter_get_child (iter);
      PopplerDest *target;

      g_assert_cmpint (action->type, ==, POPPLER_ACTION_GOTO_DEST);
      target = action->goto_dest.dest->type == POPPLER_DEST_NAMED
               ? poppler_document_find_dest (pdf, action->goto_dest.dest->named_dest)
               : poppler_dest_copy (action->goto_dest.dest);
      g_assert_nonnull (target);
      g_string_append_printf (found, "%*s%s @%d\n", (int) depth * 2, "", action->any.title, target->page_num);
      poppler_dest_free (target);
      poppler_action_free (action);
      if (child != NULL)
        {
          walk_outline (child, pdf, depth + 1, found);
          poppler_index_iter_free (child);
        }
    }
  while (poppler_index_iter_next (iter));
}

static void
test_outline (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(Pdf) pdf = NULL;
  g_autoptr(GString) found = g_string_new (NULL);
  g_autofree char *last = NULL;
  PopplerIndexIter *iter;
  guint n_pages = write_pdf (fixture->path, "en");

  pdf = open_pdf (fixture->path);
  iter = poppler_index_iter_new (pdf);
  g_assert_nonnull (iter);
  walk_outline (iter, pdf, 0, found);
  poppler_index_iter_free (iter);
  last = g_strdup_printf ("1  Summary @2\n  1.1  Method (it's \\ odd) @2\n2  Register @2\n3  Signatures @%u\n", n_pages);
  g_assert_cmpstr (found->str, ==, last);
}

static void
test_links (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(Pdf) pdf = NULL;
  guint n_pages = write_pdf (fixture->path, "en");
  guint links = 0;

  pdf = open_pdf (fixture->path);
  for (guint i = 0; i < n_pages; i++)
    {
      g_autoptr(PdfPage) page = poppler_document_get_page (pdf, i);
      GList *mapping = poppler_page_get_link_mapping (page);

      for (GList *l = mapping; l != NULL; l = l->next)
        {
          PopplerAction *action = ((PopplerLinkMapping *) l->data)->action;
          PopplerDest *target;

          g_assert_cmpint (action->type, ==, POPPLER_ACTION_GOTO_DEST);
          target = action->goto_dest.dest->type == POPPLER_DEST_NAMED
                   ? poppler_document_find_dest (pdf, action->goto_dest.dest->named_dest)
                   : poppler_dest_copy (action->goto_dest.dest);
          g_assert_nonnull (target);
          g_assert_cmpint (target->page_num, >=, 1);
          poppler_dest_free (target);
          links++;
        }
      poppler_page_free_link_mapping (mapping);
    }
  /* Four headings in the contents, one link in each row. */
  g_assert_cmpuint (links, ==, 124);
}

/* On request the tables are in the PDF as files, too, with the words of the report. */
static void
test_attached_data (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr(MunDocument) document = create_document ("zh");
  g_autoptr(GError) error = NULL;
  g_autoptr(Pdf) pdf = NULL;
  GList *files;
  static const char * const names[] = { "report.xml", "table-01.csv" };
  guint n = 0;

  g_assert_true (mun_document_write_pdf (document, fixture->path, &(MunPdfOptions) { .attach_data = TRUE }, NULL, NULL, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  pdf = open_pdf (fixture->path);
  files = poppler_document_get_attachments (pdf);
  for (GList *l = files; l != NULL; l = l->next, n++)
    {
      PopplerAttachment *file = l->data;
      g_autofree char *path = g_build_filename (fixture->folder, "data", NULL);
      g_autofree char *text = NULL;

      g_assert_cmpuint (n, <, G_N_ELEMENTS (names));
      g_assert_cmpstr (file->name, ==, names[n]);
      g_assert_true (poppler_attachment_save (file, path, &error));
      g_assert_no_error (error);
      g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
      g_assert_nonnull (strstr (text, "风险119：围栏不足"));
      g_assert_nonnull (strstr (text, "RSK-0000"));
      g_unlink (path);
    }
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (names));
  g_list_free_full (files, g_object_unref);
}

static GBytes *
read_bytes (const char *path)
{
  char *contents;
  gsize length;

  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  return g_bytes_new_take (contents, length);
}

static void
test_same_bytes (Fixture       *fixture,
                 gconstpointer  data)
{
  static const char * const zones[] = { "UTC", "Asia/Shanghai", "America/New_York" };
  static const char * const locales[] = { "C", "C.UTF-8", "de_DE.UTF-8" };
  g_autoptr(GBytes) first = NULL;

  g_setenv ("SOURCE_DATE_EPOCH", "1790000000", TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (zones); i++)
    {
      g_autoptr(GBytes) bytes = NULL;

      g_setenv ("TZ", zones[i], TRUE);
      tzset ();
      if (setlocale (LC_ALL, locales[i]) == NULL)
        g_test_message ("the locale %s is not installed", locales[i]);
      write_pdf (fixture->path, "zh");
      bytes = read_bytes (fixture->path);
      if (first == NULL)
        first = g_steal_pointer (&bytes);
      else
        g_assert_true (g_bytes_equal (first, bytes));
    }
  setlocale (LC_ALL, "C.UTF-8");
  g_unsetenv ("SOURCE_DATE_EPOCH");
  g_setenv ("TZ", "UTC", TRUE);
  tzset ();
}

static void
refuse (const char *path)
{
  g_autoptr(MunDocument) document = create_document ("en");
  g_autoptr(GError) error = NULL;

  g_assert_false (mun_document_write_pdf (document, path, NULL, NULL, NULL, NULL, NULL, NULL, &error));
  g_assert_error (error, MUN_ERROR, MUN_ERROR_FAILED);
  g_assert_nonnull (strstr (error->message, path));
}

static void
test_unwritable (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autofree char *missing = g_build_filename (fixture->folder, "missing", "report.pdf", NULL);
  g_autofree char *below = g_build_filename (fixture->path, "report.pdf", NULL);

  refuse (missing);
  refuse (fixture->folder);
  g_assert_true (g_file_set_contents (fixture->path, "a file", -1, NULL));
  refuse (below);
  if (g_file_test ("/dev/full", G_FILE_TEST_EXISTS))
    refuse ("/dev/full");
}

static void
cancel_cb (double   share,
           gpointer data)
{
  if (share > 0.3)
    g_cancellable_cancel (data);
}

static void
test_cancel_keeps_the_old_file (Fixture       *fixture,
                                gconstpointer  data)
{
  g_autoptr(MunDocument) document = create_document ("en");
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;
  g_autofree char *contents = NULL;

  g_assert_true (g_file_set_contents (fixture->path, "the old file", -1, NULL));
  g_assert_false (mun_document_write_pdf (document, fixture->path, NULL, cancel_cb, cancellable, cancellable, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_true (g_file_get_contents (fixture->path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "the old file");
}

static void
draw_and_cancel_cb (cairo_t             *cr,
                    double               width,
                    double               height,
                    const MunChartStyle *style,
                    gpointer             data)
{
  g_cancellable_cancel (data);
}

/* The table below the figure is left in the middle, with the report open around it. */
static void
test_cancel_on_the_last_page (Fixture       *fixture,
                              gconstpointer  data)
{
  g_autoptr(MunDocument) document = create_document ("en");
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(GDir) folder = NULL;
  MunTable *table = mun_table_new ();

  mun_document_add_heading (document, 1, "Last", NULL);
  mun_document_add_figure (document, 0, 40, draw_and_cancel_cb, cancellable, NULL, NULL, "Nothing");
  mun_table_add_column (table, "Name", MUN_COLUMN_TEXT, 1);
  for (guint i = 0; i < 3; i++)
    {
      mun_table_begin_row (table, NULL);
      mun_table_add_text (table, "Row");
    }
  mun_document_add_table (document, table);
  g_assert_false (mun_document_write_pdf (document, fixture->path, NULL, NULL, NULL, cancellable, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  folder = g_dir_open (fixture->folder, 0, NULL);
  g_assert_null (g_dir_read_name (folder));
}

static void
progress_cb (double   share,
             gpointer data)
{
  double *last = data;

  g_assert_cmpfloat (share, >=, *last);
  g_assert_cmpfloat (share, <=, 1);
  *last = share;
}

static void
write_in_thread_cb (GTask        *task,
                    gpointer      source,
                    gpointer      data,
                    GCancellable *cancellable)
{
  double last = 0;
  guint n_pages = 0;
  GError *error = NULL;

  if (!mun_document_write_pdf (source, data, &(MunPdfOptions) { MUN_PAPER_LETTER }, progress_cb, &last, cancellable, &n_pages, NULL, &error))
    g_task_return_error (task, error);
  else
    g_task_return_int (task, last > 0.999 ? n_pages : 0);
}

static void
test_in_a_thread (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr(MunDocument) document = create_document ("en");
  g_autoptr(GTask) task = g_task_new (document, NULL, NULL, NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(Pdf) pdf = NULL;
  g_autoptr(PdfPage) page = NULL;
  double width, height;
  gssize n_pages;

  g_task_set_task_data (task, g_strdup (fixture->path), g_free);
  g_task_run_in_thread_sync (task, write_in_thread_cb);
  n_pages = g_task_propagate_int (task, &error);
  g_assert_no_error (error);
  pdf = open_pdf (fixture->path);
  g_assert_cmpint (poppler_document_get_n_pages (pdf), ==, n_pages);
  page = poppler_document_get_page (pdf, 0);
  poppler_page_get_size (page, &width, &height);
  g_assert_cmpfloat_with_epsilon (width, 612, 0.01);
  g_assert_cmpfloat_with_epsilon (height, 792, 0.01);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/report/pdf/text-en", Fixture, "en", set_up, test_text, tear_down);
  g_test_add ("/report/pdf/text-zh", Fixture, "zh", set_up, test_text, tear_down);
  g_test_add ("/report/pdf/no-blank-characters", Fixture, NULL, set_up, test_no_blank_characters, tear_down);
  g_test_add ("/report/pdf/copied", Fixture, NULL, set_up, test_copied, tear_down);
  g_test_add ("/report/pdf/metadata", Fixture, NULL, set_up, test_metadata, tear_down);
  g_test_add ("/report/pdf/attached-data", Fixture, NULL, set_up, test_attached_data, tear_down);
  g_test_add ("/report/pdf/outline", Fixture, NULL, set_up, test_outline, tear_down);
  g_test_add ("/report/pdf/links", Fixture, NULL, set_up, test_links, tear_down);
  g_test_add ("/report/pdf/same-bytes", Fixture, NULL, set_up, test_same_bytes, tear_down);
  g_test_add ("/report/pdf/unwritable", Fixture, NULL, set_up, test_unwritable, tear_down);
  g_test_add ("/report/pdf/cancel", Fixture, NULL, set_up, test_cancel_keeps_the_old_file, tear_down);
  g_test_add ("/report/pdf/cancel-on-the-last-page", Fixture, NULL, set_up, test_cancel_on_the_last_page, tear_down);
  g_test_add ("/report/pdf/thread", Fixture, NULL, set_up, test_in_a_thread, tear_down);
  return g_test_run ();
}
