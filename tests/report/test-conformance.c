/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <cairo-pdf.h>
#include <glib/gstdio.h>
#include <string.h>

#include "base/translate.h"
#include "model/demo.h"
#include "pdf-checker.h"
#include "report/pdf.h"
#include "report/reports/reports.h"

#define TODAY "2026-11-02"

typedef struct {
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = g_dir_make_tmp ("muniment-conformance-XXXXXX", NULL);
  g_assert_nonnull (fixture->folder);
  fixture->path = g_build_filename (fixture->folder, "report.pdf", NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_unlink (fixture->path);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static void
check_report (Fixture             *fixture,
              MunWorkspace        *workspace,
              const MunReportType *type,
              const char          *language,
              const char          *record)
{
  const MunReportOptions options = { .language = language, .record = record, .paper = g_str_equal (language, "zh") ? MUN_PAPER_LETTER : MUN_PAPER_A4 };
  g_autoptr(GError) error = NULL;
  guint n_pages = 0;

  g_test_message ("%s in %s", type->id, language);
  g_assert_true (mun_report_write (type, workspace, &options, fixture->path, NULL, NULL, NULL, &n_pages, &error));
  g_assert_no_error (error);
  pdf_assert_good (fixture->path, language);
}

static void
check_all (Fixture      *fixture,
           MunWorkspace *workspace)
{
  const char * const *languages = mun_translate_languages ();

  for (const MunReportType * const *types = mun_reports (); *types != NULL; types++)
    for (guint i = 0; languages[i] != NULL; i++)
      check_report (fixture, workspace, *types, languages[i], NULL);
}

static void
test_demonstration (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "demo.muniment", NULL);
  g_autoptr(GError) error = NULL;
  MunWorkspace *workspace = mun_demo_create (path, &error);

  g_assert_no_error (error);
  mun_workspace_set_today (workspace, TODAY);
  check_all (fixture, workspace);
  mun_workspace_close (workspace);
  g_object_unref (workspace);
  g_unlink (path);
}

static void
test_empty (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "empty.muniment", NULL);
  g_autoptr(GError) error = NULL;
  MunWorkspace *workspace = mun_workspace_create (path, "Nobody Yet Ltd", "en", &error);

  g_assert_no_error (error);
  mun_workspace_set_today (workspace, TODAY);
  check_all (fixture, workspace);
  mun_workspace_close (workspace);
  g_object_unref (workspace);
  g_unlink (path);
}

static void
draw_cb (cairo_t             *cr,
         double               width,
         double               height,
         const MunChartStyle *style,
         gpointer             data)
{
  mun_chart_progress (cr, width, height, style, 0.5, 0.6);
  cairo_set_source_rgba (cr, 1, 0, 0, 0.5);
  cairo_paint (cr);
}

/* Everything that a document can hold, with texts that nobody should write. */
static MunDocument *
create_odd_document (void)
{
  static const char * const texts[] = {
    "Безопасность", "安全管理", "Ασφάλεια", "السلام عليكم", "😀🚚", "bad \xff\xfe utf-8", "a\x01\x02\x7f" "b\tc", "(((", "\\)", "<< /Type >> endobj",
    "stream\nendstream\nendobj\n7 0 obj\n", "\xee\x80\x80", "", " ", "BT ET EMC /Artifact BDC",
  };
  static const char logo[] = "<svg xmlns='http://www.w3.org/2000/svg' width='40' height='20'><defs><linearGradient id='g'><stop stop-color='red'/>"
                             "<stop offset='1' stop-color='blue' stop-opacity='.3'/></linearGradient><clipPath id='c'><circle cx='20' cy='10' r='9'/></clipPath></defs>"
                             "<rect width='40' height='20' fill='url(#g)' clip-path='url(#c)'/><g opacity='.5'><path d='M0 0L40 20M0 20L40 0' stroke='green'/></g></svg>";
  g_autoptr(GBytes) drawing = g_bytes_new_static (logo, strlen (logo));
  MunDocument *document = mun_document_new ("en");
  MunTable *table = mun_table_new ();
  g_autoptr(GString) long_note = g_string_new (NULL);

  for (guint i = 0; i < 200; i++)
    g_string_append_printf (long_note, "Line %u of a (long) note, 第 %u 行\n", i, i);
  mun_document_set_logo (document, drawing);
  mun_document_set_text (document, MUN_TEXT_TITLE, "A (strange) \\ title <&> 名 endobj");
  mun_document_set_text (document, MUN_TEXT_KEYWORDS, "\"a\", 'b', )(");
  mun_document_set_text (document, MUN_TEXT_AUTHOR, "Ирина \xff");
  mun_document_set_text (document, MUN_TEXT_WATERMARK, "DRAFT");
  mun_document_set_text (document, MUN_TEXT_CLASSIFICATION, "Internal");
  mun_document_add_control (document, "Owner", "Anna");
  mun_document_add_paragraph (document, MUN_PARAGRAPH_NORMAL, "A text with a note that goes on overleaf");
  mun_document_add_footnote (document, long_note->str);
  mun_table_set_caption (table, "Odd");
  for (guint i = 0; i < 30; i++)
    mun_table_add_column (table, i % 2 == 0 ? "First" : "第二", MUN_COLUMN_TEXT, 1);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      mun_document_add_heading (document, 1 + i % 3, texts[i], texts[i]);
      mun_document_add_paragraph (document, i % 4, texts[i]);
      if (*texts[i] != '\0')
        mun_document_add_footnote (document, texts[(i + 3) % G_N_ELEMENTS (texts)]);
      mun_document_add_bullet (document, texts[i]);
      mun_document_add_footnote (document, texts[(i + 4) % G_N_ELEMENTS (texts)]);
      mun_document_add_numbered (document, texts[i]);
      mun_document_add_definition (document, texts[i], texts[i]);
      mun_document_add_footnote (document, "A value");
      mun_document_add_callout (document, i % 3, texts[i]);
      mun_document_add_key_figure (document, "12", texts[i]);
      mun_document_add_figure (document, 0, 30, draw_cb, NULL, NULL, texts[i], i % 2 == 0 ? "Half done" : texts[1]);
      mun_document_set_landscape (document, i % 2);
      mun_table_add_group (table, texts[i]);
      mun_table_begin_row (table, texts[i]);
      for (guint j = 0; j < 30; j++)
        {
          mun_table_add_link (table, texts[(i + j) % G_N_ELEMENTS (texts)], texts[j % G_N_ELEMENTS (texts)]);
          if (j % 5 == 0)
            mun_table_add_footnote (table, texts[j % G_N_ELEMENTS (texts)]);
        }
      mun_document_add_signature (document, texts[i], texts[i], "", "");
    }
  mun_document_add_table (document, table);
  mun_document_add_footnote (document, "A table");
  mun_document_add_end (document);
  return document;
}

static void
test_odd_document (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr(MunDocument) document = create_odd_document ();
  g_autoptr(GError) error = NULL;

  mun_document_write_pdf (document, fixture->path, NULL, NULL, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  pdf_assert_good (fixture->path, "en");
}

/* What people wrote in another language than that of the report says so; names and numbers do not. */
static void
test_languages (Fixture       *fixture,
                gconstpointer  data)
{
  static const struct { const char *language, *found; } cases[] = {
    { "zh", "/P en\n/TD en\n/Link en\n" },
    { "en", "/P zh\n/TD zh\n/Link zh\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(MunDocument) document = mun_document_new (cases[i].language);
      g_autoptr(GError) error = NULL;
      g_autofree char *found = NULL;
      MunTable *table = mun_table_new ();

      mun_document_set_text (document, MUN_TEXT_TITLE, i == 0 ? "登记册" : "Register");
      mun_document_set_contents (document, FALSE);
      mun_document_add_paragraph (document, MUN_PARAGRAPH_NORMAL, i == 0 ? "Somebody left the gate open at night" : "夜里有人没有关上 Quillbury 的大门");
      mun_document_add_paragraph (document, MUN_PARAGRAPH_NORMAL, i == 0 ? "有人没有关门" : "Somebody left the gate open");
      mun_table_add_column (table, i == 0 ? "编号" : "Number", MUN_COLUMN_SHORT, 1);
      mun_table_add_column (table, i == 0 ? "标题" : "Title", MUN_COLUMN_TEXT, 1);
      mun_table_begin_row (table, "row");
      mun_table_add_text (table, "RSK-0001");
      mun_table_add_text (table, i == 0 ? "Trailer stolen from the yard" : "挂车被盗");
      mun_table_begin_row (table, NULL);
      mun_table_add_text (table, "Tarnwick Forwarding Ltd");
      mun_table_add_link (table, i == 0 ? "Doors propped open" : "门开着", "row");
      mun_document_add_table (document, table);
      mun_document_write_pdf (document, fixture->path, NULL, NULL, NULL, NULL, NULL, NULL, &error);
      g_assert_no_error (error);
      pdf_assert_good (fixture->path, cases[i].language);
      found = pdf_list_elements (fixture->path, "/Lang");
      g_assert_cmpstr (found, ==, cases[i].found);
    }
}

/* More elements than the packs whose numbers are known while pages come can take: all of them are found nevertheless. */
static void
test_crowded (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(MunDocument) document = mun_document_new ("en");
  g_autoptr(GError) error = NULL;
  MunTable *table = mun_table_new ();

  mun_document_set_text (document, MUN_TEXT_TITLE, "Crowded");
  for (guint i = 0; i < 16; i++)
    mun_table_add_column (table, "No.", MUN_COLUMN_NUMBER, 1);
  for (guint i = 0; i < 600; i++)
    {
      mun_table_begin_row (table, NULL);
      for (guint j = 0; j < 16; j++)
        mun_table_add_number (table, i % 10);
    }
  mun_document_add_table (document, table);
  mun_document_write_pdf (document, fixture->path, NULL, NULL, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  pdf_assert_good (fixture->path, "en");
}

/* What cairo writes alone has faults of nearly every kind: the checker sees them. */
static void
test_checker (Fixture       *fixture,
              gconstpointer  data)
{
  static const char * const expected[] = {
    "language", "title is not shown", "identifier", "labels", "output intent", "XMP", "is no date", "order of the keys", "outside of content",
    "figure without words", "header cell", "table without a head", "heading of level 3", "link without words", "not printed",
  };
  cairo_surface_t *surface = cairo_pdf_surface_create (fixture->path, 595, 842);
  cairo_t *cr = cairo_create (surface);
  g_autoptr(GPtrArray) faults = NULL;
  g_autofree char *all = NULL;
  static const char * const tags[] = { "H3", "Figure", "Table/TR/TH", "P/Link" };

  cairo_tag_begin (cr, "Document", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    {
      g_auto(GStrv) path = g_strsplit (tags[i], "/", 0);
      gint n = (gint) g_strv_length (path);

      for (gint j = 0; j < n; j++)
        cairo_tag_begin (cr, path[j], g_str_equal (path[j], "Link") ? "dest='here'" : NULL);
      cairo_move_to (cr, 50, 50 + 20 * i);
      cairo_show_text (cr, "text");
      for (gint j = n - 1; j >= 0; j--)
        cairo_tag_end (cr, path[j]);
    }
  cairo_tag_begin (cr, CAIRO_TAG_DEST, "name='here'");
  cairo_tag_end (cr, CAIRO_TAG_DEST);
  cairo_tag_end (cr, "Document");
  cairo_rectangle (cr, 10, 10, 20, 20);
  cairo_fill (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
  faults = pdf_check (fixture->path, "en");
  g_ptr_array_add (faults, NULL);
  all = g_strjoinv ("\n", (char **) faults->pdata);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    if (strstr (all, expected[i]) == NULL)
      g_error ("the checker does not see “%s”:\n%s", expected[i], all);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/report/conformance/checker", Fixture, NULL, set_up, test_checker, tear_down);
  g_test_add ("/report/conformance/odd-document", Fixture, NULL, set_up, test_odd_document, tear_down);
  g_test_add ("/report/conformance/languages", Fixture, NULL, set_up, test_languages, tear_down);
  g_test_add ("/report/conformance/crowded", Fixture, NULL, set_up, test_crowded, tear_down);
  g_test_add ("/report/conformance/empty", Fixture, NULL, set_up, test_empty, tear_down);
  g_test_add ("/report/conformance/demonstration", Fixture, NULL, set_up, test_demonstration, tear_down);
  return g_test_run ();
}
