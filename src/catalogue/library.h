/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "catalogue/texts.h"

G_BEGIN_DECLS

/* Typical threats and controls of small organisations, to pick from. What a library hands out belongs to it. */

typedef struct _MunLibrary MunLibrary;
typedef struct _MunLibraryControl MunLibraryControl;
typedef struct _MunLibraryThreat MunLibraryThreat;

struct _MunLibraryControl {
  const char     *id;          /* "C01" */
  const char     *kind;        /* the choices of control.kind and control.function */
  const char     *function;
  const MunTexts *title;
  const MunTexts *description;
  const MunTexts *evidence;    /* what typically proves it */
};

struct _MunLibraryThreat {
  const char                      *id;           /* "T01" */
  const char                      *category;     /* the choices of risk.category and risk.nature */
  const char                      *nature;
  const MunTexts                  *title;
  const MunTexts                  *causes;
  const MunTexts                  *consequences;
  const MunTexts                  *measures;     /* what typically helps, in words */
  const MunLibraryControl * const *controls;     /* the same from the library */
  guint                            n_controls;
};

/** mun_library_load_builtin: Returns: (transfer full): the library that comes with the program, or %NULL with an error */
MunLibrary *mun_library_load_builtin  (GError      **error);

/** mun_library_new_from_data: Returns: (transfer full): the library in a file, or %NULL with a #MUN_ERROR_INVALID */
MunLibrary *mun_library_new_from_data (GBytes       *bytes,
                                       const char   *name,
                                       GError      **error);

MunLibrary *mun_library_ref           (MunLibrary   *self);
void        mun_library_unref         (MunLibrary   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MunLibrary, mun_library_unref)

const MunLibraryThreat * const  *mun_library_get_threats  (MunLibrary *self,
                                                           guint      *n_threats);
const MunLibraryControl * const *mun_library_get_controls (MunLibrary *self,
                                                           guint      *n_controls);

/** mun_library_find_…: Returns: (nullable): what has this id */
const MunLibraryThreat  *mun_library_find_threat  (MunLibrary *self,
                                                   const char *id);
const MunLibraryControl *mun_library_find_control (MunLibrary *self,
                                                   const char *id);

G_END_DECLS
