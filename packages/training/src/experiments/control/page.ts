import type { EditFigures, ForbiddenFigures, PathFigures, SteeringFigures } from './figures.ts';
export interface ControlFigures {
  readonly model: string;
  readonly steering: SteeringFigures;
  readonly forbidding: ForbiddenFigures;
  readonly editing: EditFigures;
  readonly paths: PathFigures;
}
export const controlPage = (figures: ControlFigures): string => JSON.stringify(figures);
export const controlPlot = (figures: ControlFigures): string => JSON.stringify(figures);
