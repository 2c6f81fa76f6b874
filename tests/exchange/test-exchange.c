/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <string.h>

#include "base/error.h"
#include "exchange/exchange.h"
#include "support/demonstration.h"

static char *folder;

static char *
path_in_folder (const char *name)
{
  return g_build_filename (folder, name, NULL);
}

static MunWorkspace *
new_file (const char *name)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *path = path_in_folder (name);
  MunWorkspace *workspace;

  g_unlink (path);
  workspace = mun_workspace_create (path, "Brook & Sons", "en", &error);
  g_assert_no_error (error);
  return workspace;
}

static MunWorkspace *
new_demo (void)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *path = path_in_folder ("demo.muniment");
  MunWorkspace *workspace;

  g_unlink (path);
  workspace = demonstration_copy (path, &error);
  g_assert_no_error (error);
  return workspace;
}

static void
drop (MunWorkspace *workspace)
{
  g_autofree char *path = g_strdup (mun_workspace_get_path (workspace));

  mun_workspace_close (workspace);
  g_object_unref (workspace);
  g_unlink (path);
}

static const struct {
  const char *text;
  guint       rows;
  const char *last_cell;
} csv_cases[] = {
  { "a,b\n1,2\n", 2, "2" },
  { "a;b\r\n1;\"x;y\"\r\n", 2, "x;y" },
  { "\xef\xbb\xbf" "a\tb\n1\t\"two\nlines\"", 2, "two\nlines" },
  { "a,b\n\n1,\"say \"\"yes\"\"\"\n", 2, "say \"yes\"" },
  { "a,b\n1,\"open", 0, NULL },
  { "a,b\n1,'=1+1", 2, "=1+1" },
  { "a,b\n1,''@x", 2, "'@x" },
  { "a,b\n1,'-5", 2, "-5" },
  { "a,b\n1,'s Gravenhage", 2, "'s Gravenhage" },
};

static void
test_csv_parse (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (csv_cases); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(GArray) lines = NULL;
      g_autoptr(GPtrArray) rows = mun_csv_parse (csv_cases[i].text, &lines, &error);
      GStrv last;

      if (csv_cases[i].last_cell == NULL)
        {
          g_assert_null (rows);
          g_assert_error (error, MUN_ERROR, MUN_ERROR_INVALID);
          continue;
        }
      g_assert_no_error (error);
      g_assert_cmpuint (rows->len, ==, csv_cases[i].rows);
      last = g_ptr_array_index (rows, rows->len - 1);
      g_assert_cmpstr (last[g_strv_length (last) - 1], ==, csv_cases[i].last_cell);
    }
}

/* What goes out comes back in and changes nothing, for every type of record. */
static void
test_csv_round_trip (void)
{
  MunWorkspace *demo = new_demo ();

  for (const MunSpec * const *spec = mun_specs (); *spec != NULL; spec++)
    {
      g_autoptr(GError) error = NULL;
      g_autofree char *csv = mun_csv_export (demo, *spec, &error);
      g_autoptr(GBytes) bytes = g_bytes_new (csv, strlen (csv));
      MunImportCount count;

      g_assert_no_error (error);
      g_test_message ("%s", (*spec)->name);
      mun_csv_import (demo, *spec, bytes, FALSE, &count, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (count.added, ==, 0);
      g_assert_cmpuint (count.changed, ==, 0);
      g_assert_cmpuint (count.unchanged, ==, mun_workspace_count (demo, *spec, -1));
    }
  drop (demo);
}

/* What a spreadsheet would run is written as a text, and comes back as it was. */
static void
test_csv_formula (void)
{
  static const struct { const char *text, *cell; } cases[] = {
    { "=cmd|'/c calc'!A1", "'=cmd|'/c calc'!A1" },
    { "@SUM(A1)", "'@SUM(A1)" },
    { "-1+2", "'-1+2" },
    { "+47 22 33", "'+47 22 33" },
    { "'=x", "''=x" },
    { "-5", "-5" },
    { "'s Gravenhage", "'s Gravenhage" },
    { "a=b", "a=b" },
  };
  MunWorkspace *demo = new_demo ();
  g_autoptr(MunRecord) site = mun_workspace_lookup (demo, "SIT-0001", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autofree char *csv = NULL;
      g_autofree char *cell = g_strdup_printf ("SIT-0001,%s,", cases[i].cell);
      g_autoptr(GBytes) bytes = NULL;
      MunImportCount count;

      mun_record_set (site, SITE_NAME, cases[i].text);
      mun_workspace_save (demo, site, NULL, &error);
      g_assert_no_error (error);
      csv = mun_csv_export (demo, &mun_site_spec, &error);
      g_assert_no_error (error);
      if (strstr (csv, cell) == NULL)
        g_error ("“%s” is not written as “%s”", cases[i].text, cell);
      bytes = g_bytes_new (csv, strlen (csv));
      mun_csv_import (demo, &mun_site_spec, bytes, FALSE, &count, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (count.changed, ==, 0);
    }
  drop (demo);
}

/* The rows of a list, in its order, as the whole table would have them. */
static void
test_csv_rows (void)
{
  g_autoptr(GError) error = NULL;
  MunWorkspace *demo = new_demo ();
  g_autoptr(GArray) rowids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autofree char *whole = mun_csv_export (demo, &mun_site_spec, &error);
  g_autofree char *rows = NULL;
  g_auto(GStrv) all = g_strsplit (whole, "\r\n", -1), some = NULL;

  for (int i = 2; i >= 1; i--)
    {
      g_autofree char *ref = g_strdup_printf ("SIT-%04d", i);
      g_autoptr(MunRecord) site = mun_workspace_lookup (demo, ref, NULL);
      gint64 rowid = mun_store_rowid (mun_workspace_get_store (demo), &mun_site_spec, mun_record_get_id (site));

      g_array_append_val (rowids, rowid);
    }
  rows = mun_csv_export_rows (demo, &mun_site_spec, rowids, NULL, &error);
  g_assert_no_error (error);
  some = g_strsplit (rows, "\r\n", -1);
  g_assert_cmpuint (g_strv_length (some), ==, 4);
  g_assert_cmpstr (some[0], ==, all[0]);
  g_assert_cmpstr (some[1], ==, all[2]);
  g_assert_cmpstr (some[2], ==, all[1]);
  drop (demo);
}

static const struct {
  const char *csv;
  guint       added;
  const char *message; /* NULL: accepted; otherwise a part of the refusal */
} import_cases[] = {
  { "name,kind\nYard,yard\nShop,shop\n", 2, NULL },
  { "Name;Kind of place\n院子;yard\n", 1, NULL },
  { "name,colour\nYard,red\n", 0, "colour" },
  { "name,kind\nYard,yard\nShop,moon\n", 0, "Line 3" },
  { "name,kind\nYard,yard,extra\n", 0, "Line 2" },
  { "ref,name\nSIT-0099,Yard\n", 0, "SIT-0099" },
  { "ref,name\nORG-0001,Yard\n", 0, "ORG-0001" },
  { "name,site_owner\nYard,PER-0007\n", 0, "PER-0007" },
  { "kind\nyard\n", 0, "Line 2" },
  { "", 0, "empty" },
  { "name\n\xff\xfe\n", 0, "UTF-8" },
};

static void
test_csv_import (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (import_cases); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(GBytes) bytes = g_bytes_new (import_cases[i].csv, strlen (import_cases[i].csv));
      MunWorkspace *workspace = new_file ("csv.muniment");
      MunImportCount count;

      g_test_message ("%s", g_strescape (import_cases[i].csv, NULL));
      g_assert_true (mun_csv_import (workspace, &mun_site_spec, bytes, TRUE, &count, &error) == (import_cases[i].message == NULL));
      g_assert_cmpint (mun_workspace_count (workspace, &mun_site_spec, -1), ==, 0);
      g_clear_error (&error);

      mun_csv_import (workspace, &mun_site_spec, bytes, FALSE, &count, &error);
      g_assert_cmpint (mun_workspace_count (workspace, &mun_site_spec, -1), ==, import_cases[i].added);
      if (import_cases[i].message == NULL)
        g_assert_no_error (error);
      else
        {
          g_assert_nonnull (error);
          g_assert_nonnull (strstr (error->message, import_cases[i].message));
        }
      drop (workspace);
    }
}

/* A zero is valid UTF-8: to save the file as such once more would not help. */
static void
test_csv_zero (void)
{
  static const char csv[] = "name,kind\nYard\0,yard\n";
  g_autoptr(GBytes) bytes = g_bytes_new_static (csv, sizeof csv - 1);
  g_autoptr(GError) error = NULL;
  MunWorkspace *workspace = new_file ("zero.muniment");
  MunImportCount count;

  g_assert_false (mun_csv_import (workspace, &mun_site_spec, bytes, FALSE, &count, &error));
  g_assert_error (error, MUN_ERROR, MUN_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "Line 2"));
  g_assert_null (strstr (error->message, "UTF-8"));
  g_assert_cmpint (mun_workspace_count (workspace, &mun_site_spec, -1), ==, 0);
  drop (workspace);
}

/* A day that two readers read differently is asked for, not guessed; one that can only be one day is taken. */
static void
test_csv_days (void)
{
  static const struct { const char *typed; const char *stored; } cases[] = {
    { "03/02/2027", NULL }, { "3/2/27", NULL }, { "12/11/2027", NULL },
    { "13/02/2027", "2027-02-13" }, { "02/02/2027", "2027-02-02" }, { "3.2.2027", "2027-02-03" }, { "2027/02/03", "2027-02-03" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *csv = g_strdup_printf ("full_name,starts_on\nIda Berg,%s\n", cases[i].typed);
      g_autoptr(GBytes) bytes = g_bytes_new (csv, strlen (csv));
      MunWorkspace *workspace = new_file ("days.muniment");
      gint64 before = mun_workspace_count (workspace, &mun_person_spec, -1);
      g_autoptr(GError) error = NULL;
      g_autoptr(MunRecord) ida = NULL;
      MunImportCount count;

      g_test_message ("%s", cases[i].typed);
      g_assert_true (mun_csv_import (workspace, &mun_person_spec, bytes, FALSE, &count, &error) == (cases[i].stored != NULL));
      g_assert_cmpint (mun_workspace_count (workspace, &mun_person_spec, -1), ==, before + (cases[i].stored != NULL));
      if (cases[i].stored == NULL)
        g_assert_nonnull (strstr (error->message, "one of two days"));
      else
        {
          ida = mun_workspace_lookup (workspace, "PER-0001", &error);
          g_assert_no_error (error);
          g_assert_cmpstr (mun_record_get (ida, PERSON_STARTS_ON), ==, cases[i].stored);
        }
      drop (workspace);
    }
}

static void
test_xml_round_trip (void)
{
  g_autoptr(GError) error = NULL;
  MunWorkspace *demo = new_demo ();
  MunWorkspace *copy = new_file ("copy.muniment");
  g_autoptr(GBytes) xml = mun_xml_export (demo, &error);
  MunImportCount count;
  gint64 n_risks = mun_workspace_count (demo, &mun_risk_spec, -1);

  g_assert_no_error (error);
  g_assert_true (mun_xml_import (copy, xml, "demo.xml", FALSE, &count, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count.added, >, 900);
  g_assert_cmpint (mun_workspace_count (copy, &mun_risk_spec, -1), ==, n_risks);

  /* Once more into what holds it already: nothing changes. */
  g_assert_true (mun_xml_import (copy, xml, "demo.xml", FALSE, &count, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count.added + count.changed, ==, 0);
  drop (copy);
  drop (demo);
}

static const struct { const char *xml; const char *message; } bad_xml[] = {
  { "", "XML" },
  { "<muniment>", "line" },
  { "<other/>", "Muniment" },
  { "<!DOCTYPE muniment [<!ENTITY a 'x'>]><muniment>&a;</muniment>", "Muniment" },
  { "<muniment>\n<record type='dragon' id='0b1c2d3e-1111-4222-8333-444455556666'/></muniment>", "line 2" },
  { "<muniment>\n\n<record type='site' id='7'/></muniment>", "line 3" },
  { "<muniment><record type='site' id='0b1c2d3e-1111-4222-8333-444455556666'>\n<field name='wings'>2</field></record></muniment>", "line 2" },
  { "<muniment><record type='site' id='0b1c2d3e-1111-4222-8333-444455556666'>\n<field name='kind'>moon</field></record></muniment>", "line 2" },
  { "<muniment><file sha256='00'>AAAA</file></muniment>", "checksum" },
};

static void
test_xml_bad (void)
{
  MunWorkspace *workspace = new_file ("bad.muniment");

  for (guint i = 0; i < G_N_ELEMENTS (bad_xml); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(GBytes) bytes = g_bytes_new (bad_xml[i].xml, strlen (bad_xml[i].xml));
      MunImportCount count;

      g_test_message ("%s", bad_xml[i].xml);
      g_assert_false (mun_xml_import (workspace, bytes, "bad.xml", FALSE, &count, &error));
      g_assert_nonnull (error);
      g_assert_nonnull (strstr (error->message, bad_xml[i].message));
      g_assert_cmpint (mun_workspace_count (workspace, &mun_site_spec, -1), ==, 0);
    }
  drop (workspace);
}

/* From the first revision on, everything was added; only what is asked for is told. */
static void
test_csv_comparison (void)
{
  MunWorkspace *workspace = new_file ("compared.muniment");
  const char *who = mun_workspace_get_person_name (workspace);
  g_autofree char *expected = NULL;
  g_autoptr(MunRecord) site = mun_workspace_new_record (workspace, &mun_site_spec);
  g_autoptr(GError) error = NULL;
  g_autoptr(MunComparison) comparison = NULL;
  g_autoptr(MunRevision) head = NULL;
  g_autoptr(MunRevision) before = mun_store_head (mun_workspace_get_store (workspace), NULL);
  g_autofree char *nobody = NULL;
  g_autofree char *csv = NULL;

  mun_record_set (site, SITE_NAME, "Yard, \"north\"");
  mun_workspace_save (workspace, site, NULL, &error);
  g_assert_no_error (error);
  mun_record_set (site, SITE_ADDRESS, "1 Mill Lane");
  mun_workspace_save (workspace, site, NULL, &error);
  g_assert_no_error (error);
  head = mun_store_head (mun_workspace_get_store (workspace), NULL);
  comparison = mun_comparison_new_for_revisions (workspace, before->number + 2, head->number, NULL, &error);
  g_assert_no_error (error);
  csv = mun_csv_export_comparison (workspace, comparison, &mun_site_spec, who);
  expected = g_strdup_printf ("type,ref,title,what,field,before,after,people,last\r\n"
                              "site,SIT-0001,\"Yard, \"\"north\"\"\",changed,address,,1 Mill Lane,%s,%s\r\n", who, head->at);
  g_assert_cmpstr (csv, ==, expected);
  nobody = mun_csv_export_comparison (workspace, comparison, NULL, "Nobody");
  g_assert_cmpstr (nobody, ==, "type,ref,title,what,field,before,after,people,last\r\n");
  drop (workspace);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  folder = g_dir_make_tmp ("muniment-XXXXXX", &error);
  g_assert_no_error (error);
  g_test_add_func ("/exchange/csv-parse", test_csv_parse);
  g_test_add_func ("/exchange/csv-round-trip", test_csv_round_trip);
  g_test_add_func ("/exchange/csv-formula", test_csv_formula);
  g_test_add_func ("/exchange/csv-rows", test_csv_rows);
  g_test_add_func ("/exchange/csv-import", test_csv_import);
  g_test_add_func ("/exchange/csv-import-zero", test_csv_zero);
  g_test_add_func ("/exchange/csv-days", test_csv_days);
  g_test_add_func ("/exchange/csv-comparison", test_csv_comparison);
  g_test_add_func ("/exchange/xml-round-trip", test_xml_round_trip);
  g_test_add_func ("/exchange/xml-bad", test_xml_bad);
  status = g_test_run ();
  g_rmdir (folder);
  g_free (folder);
  return status;
}
