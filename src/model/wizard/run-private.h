/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/wizard/wizard-private.h"

G_BEGIN_DECLS

/* The inside of a run, for the four files of the engine. */

/* A value the program put in: untouched as long as the field still holds it. */
typedef struct {
  char     *checksum;
  char     *source;
  gboolean  touched;
} MunPrefill;

/* A line that is not in the file yet. */
typedef struct {
  guint      page;
  MunRecord *record;
  MunRow    *as_added; /* (nullable): an added line that was never filled in vanishes; one made from a suggestion stays */
} MunFresh;

struct _MunWizardRun {
  GObject          parent_instance;

  const MunWizard *wizard;

  /* Owned */
  MunWorkspace    *workspace;
  MunRecord       *subject;
  MunRecord       *record;     /* the wizard_run */
  GHashTable      *visited;    /* ids of pages */
  GHashTable      *prefilled;  /* "record-id field-name" -> MunPrefill */
  GHashTable      *held;       /* set of MunRecord: lines handed out, kept alive with what was typed into them */
  GPtrArray       *fresh;      /* (element-type MunFresh) */
  GPtrArray       *entered;    /* (element-type MunRecord): lines that this run brought, once they are saved */
  GPtrArray       *made;       /* (nullable) */

  guint            page;
  guint            saves;
};

void                 mun_wizard_prefill_free       (gpointer       data);
char                *mun_wizard_run_write_memory   (MunWizardRun  *self);
void                 mun_wizard_run_read_memory    (MunWizardRun  *self);

const MunWizardPage *mun_wizard_run_page_at        (MunWizardRun  *self,
                                                    guint          page);
gboolean             mun_wizard_run_is_skipped     (MunWizardRun  *self,
                                                    guint          page);
char                *mun_wizard_run_summary        (MunWizardRun  *self);
/** mun_wizard_run_update_memory: writes the memory of the run into its record; @page is where the conversation goes on */
void                 mun_wizard_run_update_memory  (MunWizardRun  *self,
                                                    guint          page);
gboolean             mun_wizard_run_save_answers   (MunWizardRun  *self,
                                                    guint          page,
                                                    GError       **error);
/* run-lines-plain.c: pages of records that have no functions of their own */
GPtrArray           *mun_wizard_plain_records      (MunWizardRun  *self,
                                                    const MunWizardPage *page);
MunRecord           *mun_wizard_plain_add          (MunWizardRun  *self,
                                                    const MunWizardPage *page,
                                                    MunRecord     *above);
GPtrArray           *mun_wizard_plain_suggest      (MunWizardRun  *self,
                                                    const MunWizardPage *page);
MunRecord           *mun_wizard_plain_accept       (MunWizardRun  *self,
                                                    const MunWizardPage *page,
                                                    const MunSuggestion *suggestion);
gboolean             mun_wizard_has_stop           (GPtrArray     *issues);

G_END_DECLS
