/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "support/demonstration.h"

#include "model/demo.h"

static char *original;
static gsize original_length;
static char *person;

static gboolean
make_original (const char  *path,
               GError     **error)
{
  g_autoptr(MunWorkspace) workspace = mun_demo_create (path, error);

  if (workspace == NULL)
    return FALSE;

  person = g_strdup (mun_workspace_get_person (workspace));
  mun_workspace_close (workspace);
  return g_file_get_contents (path, &original, &original_length, error);
}

MunWorkspace *
demonstration_copy (const char  *path,
                    GError     **error)
{
  MunWorkspace *workspace;

  if (original == NULL)
    {
      if (!make_original (path, error))
        return NULL;
    }
  else if (!g_file_set_contents_full (path, original, original_length, G_FILE_SET_CONTENTS_NONE, 0600, error))
    return NULL;

  workspace = mun_workspace_open (path, MUN_STORE_DEFAULT, error);
  if (workspace != NULL)
    mun_workspace_set_person (workspace, person);
  return workspace;
}
