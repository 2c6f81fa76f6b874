/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "catalogue/texts.h"

G_BEGIN_DECLS

/* Typical threats, controls and surroundings of small organisations, to pick from. What a library hands out belongs to it. */

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

/* A first answer about the surroundings of a small organisation; which attributes it has depends on what it is a starter of. */
typedef struct {
  const char         *id;        /* "I01" */
  const char         *of;        /* "result", "issue", "party", "demand", "obligation" */
  const char         *group;     /* (nullable): choice of issue.theme, interested_party.kind (also of the party that demands) or legal_requirement.nature */
  const char         *nature;    /* (nullable): choice of issue.effect or party_requirement.nature */
  const char         *origin;    /* (nullable): choice of issue.origin */
  const char * const *sites;     /* choices of site.kind it fits best; none: everywhere */
  gboolean            chain;     /* has to do with the supply chain */
  gboolean            climate;   /* has to do with climate change */
  const char         *influence; /* (nullable): steps of the scales of interested_party */
  const char         *interest;
  const MunTexts     *title;
  const MunTexts     *text;      /* (nullable): what an issue does to security, what an obligation asks for */
} MunLibraryStarter;

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

const MunLibraryStarter * const *mun_library_get_starters (MunLibrary *self,
                                                           guint      *n_starters);
/** mun_library_find_…: Returns: (nullable): what has this id */
const MunLibraryThreat  *mun_library_find_threat  (MunLibrary *self,
                                                   const char *id);
const MunLibraryControl *mun_library_find_control (MunLibrary *self,
                                                   const char *id);
const MunLibraryStarter *mun_library_find_starter (MunLibrary *self,
                                                   const char *id);

G_END_DECLS
