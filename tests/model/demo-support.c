/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "demo-support.h"

#include <glib/gstdio.h>

#include "support/demonstration.h"

void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *path = NULL;

  fixture->folder = g_dir_make_tmp ("muniment-rules-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (fixture->folder, "demo.muniment", NULL);
  fixture->workspace = demonstration_copy (path, &error);
  g_assert_no_error (error);
  mun_workspace_set_today (fixture->workspace, TODAY);
}

void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "demo.muniment", NULL);

  mun_workspace_close (fixture->workspace);
  g_assert_finalize_object (fixture->workspace);
  g_assert_cmpint (g_remove (path), ==, 0);
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
}

MunRecord *
find (Fixture       *fixture,
      const MunSpec *spec,
      int            field,
      const char    *value)
{
  MunRecord *record = mun_workspace_find_first (fixture->workspace, spec, field, MUN_IS, value, -1);

  if (record == NULL)
    g_error ("No %s with %s", spec->name, value);
  return record;
}

char *
person_id (Fixture    *fixture,
           const char *name)
{
  g_autoptr(MunRecord) person = find (fixture, &mun_person_spec, PERSON_FULL_NAME, name);

  return g_strdup (mun_record_get_id (person));
}
