/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "base/error.h"
#include "gui/proof-check.h"
#include "gui/proof-pdf.h"

/* Files as proof, good and bad. */

typedef struct {
  char         *folder;
  MunWorkspace *workspace;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *path = NULL;

  fixture->folder = g_dir_make_tmp ("muniment-proof-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (fixture->folder, "new.muniment", NULL);
  fixture->workspace = mun_workspace_create (path, "Brook & Sons", "en", &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "new.muniment", NULL);

  mun_workspace_close (fixture->workspace);
  g_assert_finalize_object (fixture->workspace);
  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
}

static void
assert_refused (const char *path,
                const char *words)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autoptr(GError) error = NULL;

  g_assert_null (mun_evidence_read (file, NULL, &error));
  g_assert_nonnull (error);
  g_assert_nonnull (strstr (error->message, words));
  g_assert_nonnull (strstr (error->message, name));
}

static void
test_refused (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *big = g_build_filename (fixture->folder, "film.mp4", NULL);
  g_autofree char *missing = g_build_filename (fixture->folder, "gone.jpg", NULL);
  int fd = g_open (big, O_CREAT | O_WRONLY, 0600);

  /* Two gigabytes that take no room: nobody may begin to read them. */
  g_assert_cmpint (ftruncate (fd, 2147483648), ==, 0);
  g_close (fd, NULL);
  assert_refused (big, "50 MB");
  assert_refused (fixture->folder, "is a folder");
  assert_refused (missing, "could not be read");
  assert_refused ("/dev/zero", "not a file that can be kept");
  g_assert_cmpint (g_remove (big), ==, 0);
}

static void
test_unreadable (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "locked.txt", NULL);
  g_autoptr(GError) error = NULL;

  g_assert_true (g_file_set_contents (path, "x", 1, &error));
  g_chmod (path, 0);
  /* Root may read everything. */
  if (g_access (path, R_OK) != 0)
    assert_refused (path, "could not be read");
  g_assert_cmpint (g_remove (path), ==, 0);
}

static MunProofCheck *
check (Fixture     *fixture,
       const char  *sha256,
       const char  *name,
       GError     **error)
{
  MunProofJob *job = mun_proof_job_new (sha256, name, NULL);
  MunProofCheck *result = mun_proof_check (fixture->workspace, job, NULL, error);

  mun_proof_job_free (job);
  return result;
}

static GBytes *
create_picture (void)
{
  g_autoptr(GdkPixbuf) pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, 300, 200);
  g_autoptr(GError) error = NULL;
  char *data;
  gsize size;

  gdk_pixbuf_fill (pixbuf, 0x204080ff);
  gdk_pixbuf_save_to_buffer (pixbuf, &data, &size, "png", &error, NULL);
  g_assert_no_error (error);
  return g_bytes_new_take (data, size);
}

/* One page, without the table that says where its objects lie: readers find them all the same. */
static const char page[] = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                           "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";

/* A machine without the program shows an icon; broken files never more than that. */
static void
test_pdf (Fixture       *fixture,
          gconstpointer  data)
{
  g_autofree char *program = g_find_program_in_path ("pdftoppm");
  g_autoptr(GBytes) good = g_bytes_new_static (page, strlen (page));
  g_autoptr(GBytes) cut = g_bytes_new_static (page, 60);
  g_autoptr(GBytes) noise = g_bytes_new_static ("%PDF-1.7\n\0\377", 11);
  g_autoptr(GdkPixbuf) picture = mun_proof_pdf_picture (good, 96, NULL);
  g_autoptr(GCancellable) gone = g_cancellable_new ();

  g_assert_cmpint (picture != NULL, ==, program != NULL);
  if (picture != NULL)
    {
      g_assert_cmpint (gdk_pixbuf_get_width (picture), ==, 96);
      g_assert_cmpint (gdk_pixbuf_get_height (picture), <=, 50);
    }
  g_assert_null (mun_proof_pdf_picture (cut, 96, NULL));
  g_assert_null (mun_proof_pdf_picture (noise, 96, NULL));
  g_cancellable_cancel (gone);
  g_assert_null (mun_proof_pdf_picture (good, 96, gone));
}

static char *
keep (Fixture *fixture,
      GBytes  *bytes,
      const char *name)
{
  g_autoptr(MunRecord) organisation = mun_workspace_organisation (fixture->workspace);
  g_autoptr(GError) error = NULL;
  g_autoptr(MunRecord) person = mun_workspace_new_record (fixture->workspace, &mun_person_spec);
  g_autoptr(MunRecord) attachment = NULL;

  mun_record_set (person, PERSON_FULL_NAME, "Ada Brook");
  mun_workspace_save (fixture->workspace, person, NULL, &error);
  g_assert_no_error (error);
  mun_workspace_set_person (fixture->workspace, mun_record_get_id (person));
  attachment = mun_workspace_attach_bytes (fixture->workspace, organisation, bytes, name, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (mun_record_get_title (attachment), ==, name);
  return g_strdup (mun_record_get (attachment, ATTACHMENT_FILE));
}

static void
test_picture (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(GBytes) bytes = create_picture ();
  g_autofree char *sha256 = keep (fixture, bytes, "fence.png");
  g_autoptr(GError) error = NULL;
  MunProofCheck *result = check (fixture, sha256, "fence.png", &error);

  g_assert_no_error (error);
  g_assert_cmpuint (result->size, ==, g_bytes_get_size (bytes));
  g_assert_nonnull (result->picture);
  g_assert_cmpint (gdk_pixbuf_get_width (result->picture), ==, 96);
  g_assert_cmpint (gdk_pixbuf_get_height (result->picture), ==, 64);
  g_assert_false (result->unlike);
  mun_proof_check_free (result);
}

static const struct { const char *name; const char *bytes; gboolean unlike; } files[] = {
  { "fence.jpg", "This is no picture.", TRUE },
  { "fence.png", "\x89PNG\r\n\x1a\n and then nothing", TRUE },
  { "fence.png", "", TRUE },
  { "letter.pdf", "%PDF-1.7", FALSE },
  { "list", "apples, pears", FALSE },
};

static void
test_no_picture (Fixture       *fixture,
                 gconstpointer  data)
{
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr(GBytes) bytes = g_bytes_new (files[i].bytes, strlen (files[i].bytes));
      g_autofree char *sha256 = keep (fixture, bytes, files[i].name);
      g_autoptr(GError) error = NULL;
      MunProofCheck *result = check (fixture, sha256, files[i].name, &error);

      g_assert_no_error (error);
      g_assert_null (result->picture);
      g_assert_cmpint (result->unlike, ==, files[i].unlike);
      mun_proof_check_free (result);
    }
}

static void
test_missing (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  g_assert_null (check (fixture, "0000000000000000000000000000000000000000000000000000000000000000", "fence.png", &error));
  g_assert_error (error, MUN_ERROR, MUN_ERROR_NOT_FOUND);
}

static void
test_copy (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(GBytes) bytes = g_bytes_new ("apples", 6);
  g_autofree char *sha256 = keep (fixture, bytes, "list.txt");
  g_autofree char *path = g_build_filename (fixture->folder, "copy.txt", NULL);
  g_autoptr(GFile) place = g_file_new_for_path (path);
  MunProofJob *job = mun_proof_job_new (sha256, "list.txt", place);
  g_autoptr(GError) error = NULL;
  g_autoptr(GFile) written = mun_proof_write (fixture->workspace, job, NULL, &error);
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  g_assert_true (g_file_equal (written, place));
  g_file_get_contents (path, &text, NULL, &error);
  g_assert_cmpstr (text, ==, "apples");
  g_assert_cmpint (g_remove (path), ==, 0);
  mun_proof_job_free (job);
}

static const struct { const char *typed; const char *old; const char *expected; } endings[] = {
  { "Fence, north side", "IMG_0001.jpg", "Fence, north side.jpg" },
  { "Fence.jpg", "IMG_0001.jpg", "Fence.jpg" },
  { "Letter", "letter", "Letter" },
  { "Letter", ".hidden", "Letter" },
  { "Letter", "No. 12 of the board", "Letter" },
  { "v1.2", "report.pdf", "v1.2.pdf" },
};

static void
test_endings (Fixture       *fixture,
              gconstpointer  data)
{
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *kept = mun_proof_keep_ending (endings[i].typed, endings[i].old);

      g_assert_cmpstr (kept, ==, endings[i].expected);
    }
}

int
main (int    argc,
      char **argv)
{
  static const struct { const char *name; void (*func) (Fixture *, gconstpointer); } tests[] = {
    { "/proof/refused", test_refused },
    { "/proof/unreadable", test_unreadable },
    { "/proof/picture", test_picture },
    { "/proof/no-picture", test_no_picture },
    { "/proof/pdf", test_pdf },
    { "/proof/missing", test_missing },
    { "/proof/copy", test_copy },
    { "/proof/endings", test_endings },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Fixture, NULL, set_up, tests[i].func, tear_down);
  return g_test_run ();
}
